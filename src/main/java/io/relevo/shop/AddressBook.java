package io.relevo.shop;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who shares an address. Addresses themselves are not kept: a keyed hash of what is written, without accents and
 * case. */
@Component
class AddressBook {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient jdbc;
    private final AddressKey key;

    AddressBook(JdbcClient jdbc, AddressKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    void lives(String customerId, String address) {
        keep("update shop_customers set address_hash = :hash where id = :id", customerId, address);
    }

    void delivered(String orderId, String address) {
        keep("update shop_orders set address_hash = :hash where id = :id", orderId, address);
    }

    Optional<Set<String>> othersAt(Order order) {
        return jdbc.sql("""
                        select coalesce(o.address_hash, c.address_hash)
                        from shop_orders o join shop_customers c on c.id = o.customer_id
                        where o.id = :id and coalesce(o.address_hash, c.address_hash) is not null""")
                .param("id", order.id())
                .query(String.class)
                .optional()
                .map(this::customersAt)
                .map(found -> {
                    found.remove(order.customerId());
                    return Set.copyOf(found);
                });
    }

    private Set<String> customersAt(String hash) {
        return new HashSet<>(
                jdbc.sql("""
                        select id from shop_customers where address_hash = :hash
                        union select customer_id from shop_orders where address_hash = :hash""").param("hash", hash).query(String.class).list());
    }

    private void keep(String sql, String id, String address) {
        if (address != null && !plain(address).isEmpty()) {
            jdbc.sql(sql)
                    .param("hash", key.hash(plain(address)))
                    .param("id", id)
                    .update();
        }
    }

    /** "Av. Juárez 5, 2º" and "av juarez 5 2º" are one address. */
    private static String plain(String address) {
        String letters = MARKS.matcher(Normalizer.normalize(address, Normalizer.Form.NFD))
                .replaceAll("");
        return NO_WORD.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
