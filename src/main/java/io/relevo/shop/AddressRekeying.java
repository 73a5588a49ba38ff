package io.relevo.shop;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys the hashes that were written before there was a key, at each start; two nodes at once write the same. */
@Component
class AddressRekeying implements InitializingBean {

    private static final int AT_ONCE = 1_000;
    private static final List<String> TABLES = List.of("shop_customers", "shop_orders");

    private final JdbcClient jdbc;
    private final AddressKey key;

    AddressRekeying(JdbcClient jdbc, AddressKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    @Override
    public void afterPropertiesSet() {
        TABLES.forEach(this::rekey);
    }

    private void rekey(String table) {
        List<String> plain;
        do {
            plain = jdbc.sql("select distinct address_hash from " + table
                            + " where address_hash is not null and address_hash not like '" + AddressKey.KEYED + "%'"
                            + " fetch first " + AT_ONCE + " rows only")
                    .query(String.class)
                    .list();
            plain.forEach(hash -> jdbc.sql("update " + table + " set address_hash = :keyed where address_hash = :plain")
                    .param("keyed", key.keyed(hash))
                    .param("plain", hash)
                    .update());
        } while (!plain.isEmpty());
    }
}
