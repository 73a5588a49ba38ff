package io.relevo.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DirectoryStore {

    private final JdbcClient jdbc;

    DirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Party> all() {
        return jdbc.sql(
                        "select code, kind, name_es, name_en, email, language, calendar from parties_directory order by code")
                .query(DirectoryStore::read)
                .list();
    }

    void save(Party party) {
        int changed = write(party, """
                update parties_directory set kind = :kind, name_es = :nameEs, name_en = :nameEn, email = :email,
                    language = :language, calendar = :calendar
                where code = :code
                """);
        if (changed == 0) {
            write(party, """
                    insert into parties_directory (code, kind, name_es, name_en, email, language, calendar)
                    values (:code, :kind, :nameEs, :nameEn, :email, :language, :calendar)
                    """);
        }
    }

    private int write(Party party, String sql) {
        return jdbc.sql(sql)
                .param("code", party.code())
                .param("kind", party.kind().name())
                .param("nameEs", party.nameEs())
                .param("nameEn", party.nameEn())
                .param("email", party.email(), Types.VARCHAR)
                .param("language", party.language())
                .param("calendar", party.calendar())
                .update();
    }

    private static Party read(ResultSet row, int number) throws SQLException {
        return new Party(
                row.getString("code"),
                Party.Kind.valueOf(row.getString("kind")),
                row.getString("name_es"),
                row.getString("name_en"),
                row.getString("email"),
                row.getString("language"),
                row.getString("calendar"));
    }
}
