package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.RelevoTest;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a customer may disagree about. */
@RelevoTest
class AppealsTest {

    @Autowired
    private ReturnScenes scenes;

    @Autowired
    private Appeals appeals;

    @Test
    void aRefusedLineBesideAcceptedOnesIsLookedAtAgainAsAReturnOfItsOwn() {
        ReturnRequest both = scenes.sendBackBoth();
        assertThat(both.outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(appeals.open(both)).extracting(ReturnLine::line).containsExactly(2);

        ReturnRequest again = scenes.appeal(both);

        assertThat(again.number()).isNotEqualTo(both.number());
        assertThat(again.lines()).extracting(ReturnLine::line).containsExactly(2);
        assertThat(again.state()).isEqualTo(ReturnState.IN_REVIEW);
        assertThat(scenes.kindsOfMail(again)).containsExactly("return-appealed");
        assertThat(scenes.now(both).state()).isEqualTo(ReturnState.AWAITING_PARCEL);
        scenes.reviewed(again, "experto1", "APPROVE_INSPECT", "No estaba marcado");
        assertThat(scenes.now(again).state()).isEqualTo(ReturnState.AWAITING_PARCEL);
    }

    @Test
    void itIsLookedAtAgainOnce() {
        ReturnRequest both = scenes.sendBackBoth();
        ReturnRequest again = scenes.appeal(both);
        scenes.reviewed(again, "experto1", "DENY", "Venta final");

        assertThat(appeals.open(scenes.now(both))).isEmpty();
        assertThat(appeals.open(scenes.now(again))).isEmpty();
        assertThatThrownBy(() -> scenes.appeal(both)).isInstanceOf(TooLate.class);
    }

    @Test
    void nothingIsOpenToOneWhoGotAll() {
        assertThat(appeals.open(scenes.approvedOnScan())).isEmpty();
        assertThat(appeals.open(scenes.forAPerson())).isEmpty();
    }
}
