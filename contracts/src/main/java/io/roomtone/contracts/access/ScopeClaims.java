package io.roomtone.contracts.access;

/// Token claims that carry a person's scope.
public final class ScopeClaims {
    /// Array of site names; `*` = every site.
    public static final String SITES = "roomtone_sites";
    /// Array of node ids.
    public static final String NODES = "roomtone_nodes";

    public static final String EVERY_SITE = "*";

    private ScopeClaims() {}
}
