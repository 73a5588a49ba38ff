package io.relevo.imports;

import io.relevo.commands.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two files in the neutral form, or another. */
record PastFiles(Path folder) {

    static final String ORDERS =
            "order,customer,ordered_at,delivered_at,line,sku,category,quantity,price,final_sale,country,currency,segment,customer_since";
    static final String RETURNS = "return,order,asked_at,line,quantity,reason,condition,photos";

    Source neutral(String orders, String returns) {
        return source("neutral", ORDERS + "\n" + orders, RETURNS + "\n" + returns);
    }

    Source source(String form, String orders, String returns) {
        return new Source(
                new CsvFile(written("orders.csv", orders), "--orders"),
                new CsvFile(written("returns.csv", returns), "--returns"),
                form,
                rows -> {});
    }

    Path written(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
