package io.relevo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.relevo.flow.ReturnCounter;
import io.relevo.flow.ReturnEvent;
import io.relevo.returns.ReturnNumber;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoReturnsTest {

    private final ReturnCounter counter = mock(ReturnCounter.class);
    private final Returns returns = mock(Returns.class);
    private final ReturnRequest asked = mock(ReturnRequest.class);
    private final DemoFiles files =
            new DemoFiles(JsonMapper.builder().addModule(new JavaTimeModule()).build());
    private final List<DemoReturns.Wish> wishes = files.read("returns", new TypeReference<>() {});
    private final DemoReturns demo = new DemoReturns(counter, returns, files);

    @BeforeEach
    void nothingAskedYet() {
        given(returns.ofOrder(anyString())).willReturn(List.of());
        given(asked.number()).willReturn(ReturnNumber.parse("D-10001"));
        given(counter.request(any())).willReturn(asked);
    }

    @Test
    void asksEveryReturnAndTellsWhatHappenedSince() {
        demo.ask();

        verify(counter, times(wishes.size())).request(any());
        verify(counter).happened(ReturnNumber.parse("D-10001"), ReturnEvent.REFUNDED, null);
    }

    @Test
    void asksNothingTwice() {
        given(returns.ofOrder(anyString())).willReturn(List.of(asked));

        demo.ask();

        verify(counter, never()).request(any());
    }

    @Test
    void startsEvenIfTheTablesDecideOtherwise() {
        willThrow(new IllegalStateException("not awaited")).given(counter).happened(any(), any(), any());

        demo.ask();

        verify(counter, times(wishes.size())).request(any());
    }

    @Test
    void asksOnlyForDeliveredLinesOfTheShop() {
        DemoShop.Stock stock = files.read("shop", new TypeReference<>() {});
        Map<String, DemoShop.Sold> sold =
                stock.orders().stream().collect(Collectors.toMap(DemoShop.Sold::id, order -> order));

        assertThat(wishes).allSatisfy(wish -> {
            assertThat(sold.get(wish.order()).delivered()).isNotNull();
            assertThat(sold.get(wish.order()).lines())
                    .anySatisfy(line -> assertThat(line.line()).isEqualTo(wish.line()));
        });
    }
}
