package io.relevo.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code shop_customers}; addresses are kept in lower case. */
@Component
class CustomerStore {

    private final JdbcClient jdbc;

    CustomerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Customer> find(String id) {
        return jdbc.sql("select * from shop_customers where id = :id")
                .param("id", id)
                .query(CustomerStore::customer)
                .optional();
    }

    Optional<Customer> findByEmail(String email) {
        if (email == null) {
            return Optional.empty();
        }
        return jdbc.sql("select * from shop_customers where email = :email order by id fetch first 1 row only")
                .param("email", normalised(email))
                .query(CustomerStore::customer)
                .optional();
    }

    boolean update(Customer customer) {
        return bind(customer, """
                update shop_customers set email = :email, name = :name, phone = :phone, country = :country,
                    customer_since = :since, segment = :segment
                where id = :id""").update() == 1;
    }

    void insert(Customer customer) {
        bind(customer, """
                insert into shop_customers (id, email, name, phone, country, customer_since, segment)
                values (:id, :email, :name, :phone, :country, :since, :segment)""").update();
    }

    void disputes(String id, int count) {
        jdbc.sql("update shop_customers set disputes = :count where id = :id")
                .param("count", count)
                .param("id", id)
                .update();
    }

    OptionalInt disputes(String id) {
        return jdbc.sql("select disputes from shop_customers where id = :id and disputes is not null")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private JdbcClient.StatementSpec bind(Customer customer, String sql) {
        return jdbc.sql(sql)
                .param("id", customer.id())
                .param("email", normalised(customer.email()))
                .param("name", customer.name())
                .param("phone", customer.phone())
                .param("country", customer.country())
                .param("since", customer.since())
                .param("segment", customer.segment());
    }

    private static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                row.getString("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("country"),
                row.getObject("customer_since", LocalDate.class),
                row.getString("segment"));
    }
}
