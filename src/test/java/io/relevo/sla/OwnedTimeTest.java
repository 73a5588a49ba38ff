package io.relevo.sla;

import static io.relevo.sla.SlaSamples.mexico;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnedTimeTest {

    private final Story story = Story.opened("2026-03-02T10:00", "level-time=PT4H@office");

    @Test
    void everyStretchHasOneOwner() {
        story.at("2026-03-02T11:00").pending().at("2026-03-02T12:00").open("L2");

        assertThat(owned("2026-03-02T13:00"))
                .extracting(OwnedTime::owner, OwnedTime::from, OwnedTime::to)
                .containsExactly(
                        tuple("L1", mexico("2026-03-02T10:00"), mexico("2026-03-02T11:00")),
                        tuple("customer", mexico("2026-03-02T11:00"), mexico("2026-03-02T12:00")),
                        tuple("L2", mexico("2026-03-02T12:00"), mexico("2026-03-02T13:00")));
    }

    @Test
    void aLevelIsMeasuredInTheCalendarOfItsTargets() {
        assertThat(owned("2026-03-02T20:00"))
                .containsExactly(new OwnedTime(
                        "L1",
                        Standing.NEW,
                        "L1",
                        mexico("2026-03-02T10:00"),
                        mexico("2026-03-02T20:00"),
                        Duration.ofHours(8),
                        "office"));
    }

    @Test
    void anotherLevelsTargetsDoNotTouchIt() {
        story.at("2026-03-02T11:00").open("L2");

        assertThat(owned("2026-03-02T20:00"))
                .extracting(OwnedTime::owner, OwnedTime::calendar, OwnedTime::business)
                .containsExactly(tuple("L1", "office", Duration.ofHours(1)), tuple("L2", "shop", Duration.ofHours(9)));
    }

    @Test
    void aStretchIsCutWhereItsOwnersCalendarChanges() {
        story.at("2026-03-02T17:00").targets("level-time=PT4H@shop");

        assertThat(owned("2026-03-02T22:00"))
                .extracting(OwnedTime::to, OwnedTime::calendar, OwnedTime::business)
                .containsExactly(
                        tuple(mexico("2026-03-02T17:00"), "office", Duration.ofHours(7)),
                        tuple(mexico("2026-03-02T22:00"), "shop", Duration.ofMinutes(270)));
    }

    @Test
    void targetsForTheCustomersClocksChangeNobodysCalendar() {
        story.at("2026-03-02T17:00").targets("first-reply=PT4H@always");

        assertThat(owned("2026-03-02T22:00")).extracting(OwnedTime::calendar).containsExactly("office");
    }

    @Test
    void aPartyIsMeasuredInTheCalendarOfItsLatestRequest() {
        story.at("2026-03-02T11:00").ask("r1", "3P:carrier", "third-party-time=PT4H@always");
        story.hold().at("2026-03-03T11:00").ask("r2", "3P:carrier", "third-party-time=PT4H@office");
        story.at("2026-03-04T11:00").retarget("r2", "third-party-time=PT4H@shop");

        assertThat(owned("2026-03-05T11:00"))
                .filteredOn(stretch -> stretch.owner().equals("3P:carrier"))
                .extracting(OwnedTime::calendar, OwnedTime::business)
                .containsExactly(
                        tuple("always", Duration.ofHours(24)),
                        tuple("office", Duration.ofHours(9)),
                        tuple("shop", Duration.ofMinutes(750)));
    }

    @Test
    void theCustomersTimeIsRealTime() {
        story.at("2026-03-02T11:00").pending();

        assertThat(owned("2026-03-04T11:00").get(1))
                .returns(null, OwnedTime::calendar)
                .returns(Duration.ofHours(48), OwnedTime::business)
                .returns(Duration.ofHours(48), OwnedTime::real);
    }

    @Test
    void nobodyOwnsTheTimeBetweenSolvedAndReopened() {
        story.at("2026-03-02T11:00").solved().at("2026-03-02T12:00").closed();
        assertThat(owned("2026-03-09T11:00")).extracting(OwnedTime::owner).containsExactly("L1");

        Story reopened =
                Story.opened("2026-03-02T10:00", "").at("2026-03-02T11:00").solved();
        reopened.at("2026-03-03T11:00").open("L1").at("2026-03-03T12:00").solved();
        assertThat(OwnedTime.read(reopened.events(), mexico("2026-03-09T11:00"), SlaSamples.calendars()))
                .extracting(OwnedTime::owner, OwnedTime::real)
                .containsExactly(
                        tuple("L1", Duration.ofHours(1)),
                        tuple("nobody", Duration.ofHours(24)),
                        tuple("L1", Duration.ofHours(1)));
    }

    @Test
    void aReopenThatIsTakenBackAtOnceLeavesTheTimeBeforeItToNobody() {
        story.at("2026-03-02T11:00").solved();
        story.at("2026-03-02T12:00").open("L1").solved();

        assertThat(owned("2026-03-09T11:00")).extracting(OwnedTime::owner).containsExactly("L1", "nobody");
    }

    @Test
    void aCaseWithoutEventsIsOwnedByNobodyEver() {
        assertThat(OwnedTime.read(List.of(), mexico("2026-03-02T10:00"), SlaSamples.calendars()))
                .isEmpty();
    }

    private List<OwnedTime> owned(String now) {
        return OwnedTime.read(story.events(), mexico(now), SlaSamples.calendars());
    }
}
