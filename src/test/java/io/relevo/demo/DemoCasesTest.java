package io.relevo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.IncomingMessage;
import io.relevo.flow.Caller;
import io.relevo.flow.Completion;
import io.relevo.flow.Outcome;
import io.relevo.flow.WorkItem;
import io.relevo.flow.Worklist;
import io.relevo.shop.Shop;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class DemoCasesTest {

    private static final CaseNumber NUMBER = new CaseNumber(10042);
    private static final Instant NOW = Instant.parse("2026-05-04T16:00:00Z");

    private final Cases cases = mock(Cases.class);
    private final Conversation conversation = mock(Conversation.class);
    private final Shop shop = mock(Shop.class);
    private final Worklist worklist = mock(Worklist.class);
    private final Staff staff = mock(Staff.class);
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final DemoCases demo = new DemoCases(
            cases,
            conversation,
            shop,
            new DemoWork(worklist, staff),
            new DemoFiles(json),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void doors() {
        given(cases.open(any())).willReturn(new Cases.Received(NUMBER, "e1"));
        given(conversation.caseOfMessage(any())).willReturn(Optional.empty());
        given(staff.find(any())).willAnswer(call -> {
            String userId = call.getArgument(0);
            String role = userId.startsWith("experto") ? "level-two" : "level-one";
            return Optional.of(new Agent(userId, userId, null, "es", null, role, null, true));
        });
        given(worklist.ofCase(NUMBER)).willReturn(List.of(task("t1", "level-one"), task("t2", "level-two")));
    }

    @Test
    void opensEveryCaseOnceByTheDoorOfItsChannel() {
        demo.tell();

        var messages = ArgumentCaptor.forClass(IncomingMessage.class);
        verify(cases, times(11)).open(messages.capture());
        assertThat(messages.getAllValues())
                .extracting(message -> message.channel().code())
                .contains("mail", "web-form", "phone");
        assertThat(messages.getAllValues())
                .filteredOn(message -> message.callBackAt() != null)
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.callBackAt()).isAfter(NOW);
                    assertThat(call.reason()).isEqualTo("call-back");
                    assertThat(call.agent()).isEqualTo("agente2");
                });
    }

    @Test
    void tellsNoCaseTwice() {
        given(conversation.caseOfMessage(any())).willReturn(Optional.of(NUMBER));

        demo.tell();

        verify(cases, never()).open(any());
        verify(worklist, never()).complete(any(), any(), any());
    }

    @Test
    void completesTheTaskOfTheAgentsOwnLevel() {
        demo.tell();

        var completion = ArgumentCaptor.forClass(Completion.class);
        verify(worklist, atLeastOnce())
                .complete(eq(new Caller("agente1", Set.of("level-one"))), eq("t1"), completion.capture());
        assertThat(completion.getAllValues())
                .extracting(Completion::outcome)
                .containsExactlyInAnyOrder(Outcome.ESCALATE, Outcome.SOLVE);
        verify(worklist)
                .ask(eq(new Caller("experto1", Set.of("level-two"))), eq(NUMBER), any(), any(), eq(true), any());
    }

    @Test
    void startsEvenIfACaseCannotBeBroughtToItsState() {
        willThrow(new IllegalStateException("not ready")).given(worklist).claim(any(), any());

        demo.tell();

        verify(cases, times(11)).open(any());
    }

    private static WorkItem task(String id, String group) {
        return new WorkItem(id, group, NUMBER, null, "n", group, 50, null, null, NOW, List.of());
    }
}
