package io.roomtone.library.browse;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What is known of a recording's job.
@Entity
@Immutable
@Table(name = "job")
class JobEntity {
    @Id
    UUID id;

    String state;
}
