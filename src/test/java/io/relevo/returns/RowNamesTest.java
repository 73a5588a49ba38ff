package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowNamesTest {

    @Test
    void areTheRowsPlaceInTheModelerAndItsNote() {
        RowNames names = RowNames.of(Release.shipped());

        assertThat(names.of("return-decision", "Rule_ReturnDecision_Used"))
                .isEqualTo(new RowNames.Name(6, "Used or damaged by the customer"));
        assertThat(names.of(Release.POINTS_FILE, "RR-1"))
                .isEqualTo(new RowNames.Name(0, "Several returns in a quarter"));
        assertThat(names.of("return-decision", "no such row")).isEqualTo(new RowNames.Name(0, ""));
    }

    @Test
    void areThereForTheFileThatCanBeRead() {
        Release broken = Release.of(
                "candidate",
                "no table".getBytes(StandardCharsets.UTF_8),
                "no graph".getBytes(StandardCharsets.UTF_8),
                Release.shipped().catalogue().bytes());
        Release half = Release.of(
                "candidate",
                Release.shipped().points().bytes(),
                broken.graph().bytes(),
                broken.catalogue().bytes());

        assertThat(RowNames.of(broken).of(Release.POINTS_FILE, "RR-1").note()).isEmpty();
        assertThat(RowNames.of(half).of(Release.POINTS_FILE, "RR-1").note()).isNotEmpty();
    }
}
