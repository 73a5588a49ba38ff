package io.relevo;

import static io.relevo.returns.Release.CATALOGUE_FILE;
import static io.relevo.returns.Release.GRAPH_FILE;
import static io.relevo.returns.Release.POINTS_FILE;

import io.relevo.flow.Releases;
import io.relevo.returns.Finding;
import io.relevo.returns.Judge;
import io.relevo.returns.Release;
import io.relevo.returns.UnusableRelease;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;

/** The files returns are judged by are deployed together or not at all, and only if they can be judged by. */
class ReleaseRules {

    private static final Set<String> FILES = new TreeSet<>(Set.of(POINTS_FILE, GRAPH_FILE, CATALOGUE_FILE));

    private static final String ELSEWHERE = "what judges returns isn't deployed; propose the tables on the page"
            + " /workshop/returns, where a backtest and another person's yes put them in force (and don't name a"
            + " deployment " + Releases.DEPLOYMENT + ")";

    static boolean holds(String file) {
        return FILES.contains(file);
    }

    /** What only {@link Releases} may deploy, by file: the tables, and anything under a release's name. */
    Map<String, List<Problem>> foreign(DeploymentEntity deployment) {
        if (Releases.isStoring()) {
            return Map.of();
        }
        return deployment.getResources().keySet().stream()
                .filter(file -> Releases.DEPLOYMENT.equals(deployment.getName())
                        || FILES.contains(
                                file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(file -> Map.<String, List<Problem>>of(file, List.of(new ProblemImpl(ELSEWHERE, null))))
                .orElse(Map.of());
    }

    /** By file. */
    Map<String, List<Problem>> problems(Map<String, ResourceEntity> deployment) {
        List<String> there = FILES.stream().filter(deployment::containsKey).toList();
        if (there.isEmpty()) {
            return Map.of();
        }
        if (there.size() < FILES.size()) {
            return Map.of(
                    there.get(0),
                    List.of(new ProblemImpl(
                            "returns are judged by " + String.join(", ", FILES)
                                    + " together; put all three into one deployment",
                            null)));
        }
        Release release = Release.of(
                "candidate",
                deployment.get(POINTS_FILE).getBytes(),
                deployment.get(GRAPH_FILE).getBytes(),
                deployment.get(CATALOGUE_FILE).getBytes());
        // The shipped one is judged by in our tests; compiling it again would cost each first start seconds.
        if (release.fingerprint().equals(Release.shipped().fingerprint())) {
            return Map.of();
        }
        try (Judge usable = Judge.of(release)) {
            return Map.of();
        } catch (UnusableRelease unusable) {
            Map<String, List<Problem>> problems = new TreeMap<>();
            unusable.findings().forEach(finding -> problems.computeIfAbsent(file(finding), key -> new ArrayList<>())
                    .add(new ProblemImpl(text(finding), null)));
            return problems;
        }
    }

    private static String file(Finding finding) {
        return FILES.contains(finding.table()) ? finding.table() : GRAPH_FILE;
    }

    private static String text(Finding finding) {
        ResourceBundle texts = ResourceBundle.getBundle("messages.returns", Locale.ENGLISH);
        String key = "returns." + finding.code();
        return texts.containsKey(key)
                ? new MessageFormat(texts.getString(key), Locale.ENGLISH).format(finding.arguments())
                : finding.toString();
    }
}
