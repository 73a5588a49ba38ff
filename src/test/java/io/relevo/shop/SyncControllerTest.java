package io.relevo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.PageTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PageTest
class SyncControllerTest {

    private static final String CUSTOMER = """
            {"id":"C-1","email":"Ana@correo.example","name":"Ana","country":"MX","since":"2021-03-14"}""";
    private static final String ORDER = """
            {"id":"100","customer":"C-1","orderedAt":"2026-05-01T10:00:00-06:00","currency":"MXN","lines":[
              {"line":1,"sku":"A","name":"Sartén","category":"hogar","quantity":2,"price":549.90}]}""";

    @Autowired
    MockMvc web;

    @Autowired
    Shop shop;

    @Test
    void answersCreatedForANewCustomerAndOkForAKnownOne() throws Exception {
        given(shop.save(any(Customer.class), any(), any())).willReturn(true, false);

        send("/api/customers", CUSTOMER)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value("C-1"));
        send("/api/customers", CUSTOMER).andExpect(status().isOk());
    }

    @Test
    void takesACustomerWithoutSegmentAsStandard() throws Exception {
        send("/api/customers", CUSTOMER);

        var saved = ArgumentCaptor.forClass(Customer.class);
        verify(shop).save(saved.capture(), any(), any());
        assertThat(saved.getValue().segment()).isEqualTo("standard");
    }

    @Test
    void keepsTheOffsetOfAnOrdersInstants() throws Exception {
        given(shop.save(any(Order.class), any())).willReturn(true);

        send("/api/orders", ORDER).andExpect(status().isCreated());

        var saved = ArgumentCaptor.forClass(Order.class);
        verify(shop).save(saved.capture(), any());
        assertThat(saved.getValue().orderedAt()).isEqualTo(Instant.parse("2026-05-01T16:00:00Z"));
        assertThat(saved.getValue().lines().get(0).finalSale()).isFalse();
    }

    @Test
    void savesAgainWhenAnotherCallWasFirst() throws Exception {
        given(shop.save(any(Customer.class), any(), any()))
                .willThrow(new DataIntegrityViolationException("taken"))
                .willReturn(false);

        send("/api/customers", CUSTOMER).andExpect(status().isOk());
    }

    @Test
    void namesEveryWrongFieldAndTheFix() throws Exception {
        send("/api/customers", "{\"email\":\"nope\",\"name\":\"Ana\",\"country\":\"Mexico\"}")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("id", "email", "country")))
                .andExpect(jsonPath("$.detail", containsString("id: is missing; it is required")))
                .andExpect(jsonPath("$.detail", containsString("such as MX")));
        verifyNoInteractions(shop);
    }

    @Test
    void namesAWrongLineByItsPlace() throws Exception {
        send("/api/orders", ORDER.replace("\"quantity\":2", "\"quantity\":0"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("lines[0].quantity"));
    }

    @Test
    void refusesTheSameLineTwice() throws Exception {
        String line = ORDER.substring(ORDER.indexOf("[\n") + 1, ORDER.lastIndexOf(']'));

        send("/api/orders", ORDER.replace(line, line + "," + line))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("lines"));
    }

    @Test
    void saysHowADateIsWritten() throws Exception {
        send("/api/orders", ORDER.replace("2026-05-01T10:00:00-06:00", "1/5/2026"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("orderedAt"))
                .andExpect(jsonPath("$.detail", containsString("2026-05-01T10:00:00Z")));
    }

    @Test
    void refusesWhatIsNotJson() throws Exception {
        send("/api/shipments", "<xml/>")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("JSON")));
    }

    @Test
    void namesTheUnknownCustomerOfAnOrder() throws Exception {
        given(shop.save(any(Order.class), any())).willThrow(new UnknownReference("customer", "C-1"));

        send("/api/orders", ORDER)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("customer"))
                .andExpect(jsonPath("$.detail", containsString("'C-1'")))
                .andExpect(jsonPath("$.detail", containsString("POST /api/customers")));
    }

    @Test
    void explainsInSpanishToWhoAsksForNothingElse() throws Exception {
        web.perform(post("/api/shipments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("falta; es obligatorio")));
    }

    private ResultActions send(String path, String body) throws Exception {
        return web.perform(post(path)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
