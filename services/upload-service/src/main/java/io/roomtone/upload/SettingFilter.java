package io.roomtone.upload;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Query parameters of the lists of settings.
public class SettingFilter {
    @QueryParam("archived")
    @DefaultValue("false")
    @Parameter(description = "Whether to show the archived ones instead of those in use")
    boolean archived;

    public boolean archived() {
        return archived;
    }
}
