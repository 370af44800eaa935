package io.roomtone.kit.page;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;

/// Query parameters `page` and `size` of a list; use as a `@BeanParam`.
public class PageRequest {
    private static final Set<Integer> SIZES = Set.of(10, 25, 50, 100);
    private static final int LAST_PAGE = 1_000_000;

    @QueryParam("page")
    @DefaultValue("1")
    int page;

    @QueryParam("size")
    @DefaultValue("25")
    int size;

    /// From 1.
    ///
    /// @throws io.roomtone.kit.problem.ProblemException `invalid` when out of range
    public int page() {
        if (page < 1 || page > LAST_PAGE) throw invalid("page", "must be between 1 and " + LAST_PAGE);
        return page;
    }

    /// @throws io.roomtone.kit.problem.ProblemException `invalid` when not one of 10, 25, 50, 100
    public int size() {
        if (!SIZES.contains(size)) throw invalid("size", "must be 10, 25, 50 or 100");
        return size;
    }

    /// How many items come before this page.
    public int offset() {
        return (page() - 1) * size();
    }

    private static RuntimeException invalid(String field, String detail) {
        return CommonProblem.INVALID
                .because("Correct the page that you ask for.")
                .with(List.of(new FieldError(field, detail)));
    }
}
