package io.roomtone.job.node;

import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.agent.Inventory;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether an inventory can be taken in.
final class InventoryCheck {
    private static final Set<String> FORMATS = Set.of("S16_LE", "S24_3LE", "S32_LE");
    private static final int MOST_CHANNELS = 256;
    private static final int LONGEST_TEXT = 300;
    private static final String PLAIN = "must be a plain text of at most " + LONGEST_TEXT + " characters";

    private InventoryCheck() {}

    /// @throws io.roomtone.kit.problem.ProblemException naming every field that is wrong
    static void require(Inventory inventory) {
        var errors = new ArrayList<FieldError>();
        var interfaces = inventory.interfaces();
        if (interfaces == null) errors.add(new FieldError("interfaces", "is missing"));
        else if (interfaces.size() > InventoryDiff.MOST)
            errors.add(new FieldError("interfaces", "at most " + InventoryDiff.MOST));
        else collect(interfaces, errors);
        if (!errors.isEmpty())
            throw CommonProblem.INVALID.because("Correct the inventory.").with(errors);
    }

    private static void collect(List<InterfaceReport> interfaces, List<FieldError> errors) {
        var seen = new HashSet<String>();
        for (int i = 0; i < interfaces.size(); i++) {
            var at = "interfaces[" + i + "]";
            var report = interfaces.get(i);
            if (report == null) {
                errors.add(new FieldError(at, "is null"));
                continue;
            }
            if (!seen.add(report.systemRef())) errors.add(new FieldError(at + ".systemRef", "is there twice"));
            collect(report, at, errors);
        }
    }

    private static void collect(InterfaceReport report, String at, List<FieldError> errors) {
        if (unusable(report.systemRef())) errors.add(new FieldError(at + ".systemRef", PLAIN));
        if (unusable(report.name())) errors.add(new FieldError(at + ".name", PLAIN));
        if (report.device() != null && tooLongOrBroken(report.device())) {
            errors.add(new FieldError(at + ".device", PLAIN));
        }
        if (report.backend() == null) errors.add(new FieldError(at + ".backend", "is missing"));
        if (report.channels() < 1 || report.channels() > MOST_CHANNELS) {
            errors.add(new FieldError(at + ".channels", "must be between 1 and " + MOST_CHANNELS));
        }
        if (!positive(report.sampleRatesHz())) errors.add(new FieldError(at + ".sampleRatesHz", "must name a rate"));
        if (report.sampleFormat() == null || !FORMATS.contains(report.sampleFormat())) {
            errors.add(new FieldError(
                    at + ".sampleFormat",
                    "must be one of " + FORMATS.stream().sorted().toList()));
        }
    }

    private static boolean positive(List<Integer> rates) {
        return rates != null && !rates.isEmpty() && rates.stream().allMatch(rate -> rate != null && rate > 0);
    }

    // nothing that a log line or PostgreSQL cannot hold
    private static boolean unusable(String text) {
        return text == null || text.isBlank() || tooLongOrBroken(text);
    }

    private static boolean tooLongOrBroken(String text) {
        return text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl);
    }
}
