package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BoundedListsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/camunda/api/engine/engine/default/process-definition, -, maxResults=2000",
                "/camunda/api/engine/engine/default/process-definition, key=a&sortBy=version,"
                        + " key=a&sortBy=version&maxResults=2000",
                "/camunda/api/engine/engine/default/task, firstResult=0&maxResults=15, firstResult=0&maxResults=15",
                "/engine-rest/task, key=a, key=a",
                "/api/cases, -, -"
            })
    void boundsAListWithoutAnEndForTheWebApplicationsOnly(String path, String query, String asked)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setQueryString(query);
        var chain = new MockFilterChain();

        new BoundedLists(2000).doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(((HttpServletRequest) chain.getRequest()).getQueryString()).isEqualTo(asked);
    }
}
