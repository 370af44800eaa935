package io.roomtone.contracts.access;

import static io.roomtone.contracts.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void operatorsDoAllButDeleteManageNodesAndSettingsAndReadTheAudit() {
        assertThat(Role.OPERATOR.permissions())
                .contains(RECORDING_CREATE, RECORDING_CONTROL, RECORDING_EDIT, SCHEDULE_MANAGE, NODE_READ)
                .doesNotContain(RECORDING_DELETE, NODE_MANAGE, SETTINGS_MANAGE, AUDIT_READ);
    }

    @Test
    void viewersChangeNothing() {
        assertThat(Role.VIEWER.permissions())
                .containsExactlyInAnyOrder(
                        RECORDING_READ,
                        RECORDING_PLAYBACK,
                        RECORDING_DOWNLOAD,
                        SCHEDULE_READ,
                        SETTINGS_READ,
                        NODE_READ,
                        HEALTH_READ);
    }

    @Test
    void auditorsReadRecordingsHealthAndTheAuditTrail() {
        assertThat(Role.AUDITOR.permissions()).containsExactlyInAnyOrder(RECORDING_READ, HEALTH_READ, AUDIT_READ);
    }

    @Test
    void rolesOfOtherApplicationsGrantNothing() {
        assertThat(Role.of("offline_access")).isEmpty();
    }

    @Test
    void aPermissionIsNamedAsTheGuideNamesIt() {
        assertThat(RECORDING_PLAYBACK.slug()).isEqualTo("recording:playback");
    }
}
