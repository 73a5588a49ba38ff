package io.relevo;

import io.relevo.flow.OfferedToDiagrams;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** A bean as the flow offers them; it remembers what it was told. */
@OfferedToDiagrams
@TestComponent
public class OfferedForTest {

    final List<String> told = new ArrayList<>();

    public String tell(String text) {
        told.add(text);
        return "told " + text;
    }
}
