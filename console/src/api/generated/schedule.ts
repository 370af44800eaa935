// Generated from services/schedule-service: npm run generate

export interface paths {
    "/api/occurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    /** @description UTC, ISO 8601. Default: now */
                    from?: string;
                    page?: number;
                    scheduleId?: components["schemas"]["UUID"];
                    size?: number;
                    /** @description UTC, ISO 8601; at most 100 days after from. Default: seven days after from */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOccurrenceView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    /** @description Those that are archived instead of those that run */
                    archived?: boolean;
                    nodeId?: components["schemas"]["UUID"];
                    page?: number;
                    size?: number;
                    /** @description name, nextStartsAt, createdAt or node; with a minus in front for descending. Default name */
                    sort?: string;
                    /** @description Part of the name, folder, room or node name */
                    text?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchedulePage"];
                    };
                };
            };
        };
        put?: never;
        /** Create */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScheduleRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live */
        get: {
            parameters: {
                query?: never;
                header?: {
                    "Last-Event-ID"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Events `hello`, `changed`, `position` and `reset` */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview */
        post: {
            parameters: {
                query?: {
                    /** @description The schedule that is being edited: its skipped days stay so, and its own runs are not in its way */
                    scheduleId?: components["schemas"]["UUID"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScheduleRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Preview"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/{schedule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Detail */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    schedule: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Edit */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    schedule: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScheduleRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/{schedule}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    schedule: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/{schedule}/run-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path: {
                    schedule: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/{schedule}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Skip */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    schedule: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Skip"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/{schedule}/skip/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unskip */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    date: components["schemas"]["LocalDate"];
                    schedule: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        DayOfWeek: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
        /** @enum {string} */
        FailureReason: "lease_expired" | "not_claimed_in_window" | "device_unavailable" | "no_audio" | "growth_stalled" | "disk_full" | "render_failed" | "agent_error";
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        JobOfOccurrence: {
            jobId?: components["schemas"]["UUID"];
            recordingId?: components["schemas"]["UUID"];
            /** Format: int32 */
            revision?: number;
            /** Format: int32 */
            track?: number;
            /** Format: int32 */
            tracks?: number;
            state?: components["schemas"]["JobState"];
            reason?: components["schemas"]["FailureReason"];
            detail?: string;
        };
        /** @enum {string} */
        JobState: "queued" | "claimed" | "recording" | "finalizing" | "completed" | "failed" | "cancelled";
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        /**
         * Format: date-time
         * @example 2022-03-10T12:15:50
         */
        LocalDateTime: string;
        /**
         * Format: local-time
         * @description To the second, e.g. 09:30 or 09:30:15
         */
        LocalTime: string;
        /** @enum {string} */
        OccurrenceState: "planned" | "due" | "cancelled";
        OccurrenceView: {
            occurrenceId?: components["schemas"]["UUID"];
            scheduleId?: components["schemas"]["UUID"];
            scheduleName?: string;
            date?: components["schemas"]["LocalDate"];
            startsAt?: components["schemas"]["Instant"];
            endsAt?: components["schemas"]["Instant"];
            startsAtLocal?: components["schemas"]["LocalDateTime"];
            endsAtLocal?: components["schemas"]["LocalDateTime"];
            zone?: string;
            offset?: string;
            nodeId?: components["schemas"]["UUID"];
            nodeName?: string;
            name?: string;
            state?: components["schemas"]["OccurrenceState"];
            /** Format: int32 */
            revision?: number;
            runNow?: boolean;
            detail?: string;
            whyNot?: string;
            outcome?: components["schemas"]["Outcome"];
            recordingIds?: string[];
            jobs?: components["schemas"]["JobOfOccurrence"][];
        };
        /** @enum {string} */
        Outcome: "planned" | "waiting" | "recording" | "finalizing" | "completed" | "failed" | "cancelled";
        PageOccurrenceView: {
            items?: components["schemas"]["OccurrenceView"][];
            /** Format: int64 */
            total?: number;
            /** Format: int32 */
            page?: number;
            /** Format: int32 */
            size?: number;
        };
        Preview: {
            occurrences?: components["schemas"]["Run1"][];
            warnings?: string[];
        };
        /** @enum {string} */
        Recurrence: "once" | "daily" | "weekly";
        Run: {
            /** Format: int32 */
            durationSeconds?: number;
        };
        Run1: {
            date?: components["schemas"]["LocalDate"];
            startsAt?: components["schemas"]["Instant"];
            endsAt?: components["schemas"]["Instant"];
            startsAtLocal?: components["schemas"]["LocalDateTime"];
            endsAtLocal?: components["schemas"]["LocalDateTime"];
            offset?: string;
            note?: string;
        };
        SchedulePage: {
            items?: components["schemas"]["ScheduleView"][];
            /** Format: int64 */
            total?: number;
            /** Format: int32 */
            page?: number;
            /** Format: int32 */
            size?: number;
            allowed?: string[];
        };
        ScheduleRequest: {
            name: string;
            recurrence: components["schemas"]["Recurrence"];
            date?: components["schemas"]["LocalDate"];
            days?: components["schemas"]["DayOfWeek"][];
            startsOn?: components["schemas"]["LocalDate"];
            endsOn?: components["schemas"]["LocalDate"];
            startTime: components["schemas"]["LocalTime"];
            /** Format: int32 */
            durationSeconds: number;
            zone: string;
            /** Format: int32 */
            startEarlySeconds?: number;
            /** Format: int32 */
            stopLateSeconds?: number;
            nodeId: components["schemas"]["UUID"];
            interfaceId?: components["schemas"]["UUID"];
            channels?: number[];
            profileId?: components["schemas"]["UUID"];
            nameTemplate?: string;
            folder?: string;
            tags?: string[];
            uploadPolicyIds?: string[];
        };
        ScheduleView: {
            date?: components["schemas"]["LocalDate"];
            /** Format: int32 */
            startEarlySeconds?: number;
            /** Format: int32 */
            durationSeconds?: number;
            /** Format: int32 */
            stopLateSeconds?: number;
            /** Format: int64 */
            entityVersion?: number;
            archived?: boolean;
            createdAt?: components["schemas"]["Instant"];
            zone?: string;
            uploadPolicyIds?: string[];
            startTime?: components["schemas"]["LocalTime"];
            scheduleId?: components["schemas"]["UUID"];
            endsOn?: components["schemas"]["LocalDate"];
            skippedDates?: string[];
            startsOn?: components["schemas"]["LocalDate"];
            tags?: string[];
            recurrence?: components["schemas"]["Recurrence"];
            site?: string;
            nameTemplate?: string;
            folder?: string;
            channels?: number[];
            createdBy?: string;
            profileId?: components["schemas"]["UUID"];
            name?: string;
            days?: components["schemas"]["DayOfWeek"][];
            interfaceId?: components["schemas"]["UUID"];
            nodeId?: components["schemas"]["UUID"];
            nodeName?: string;
            profileName?: string;
            changedAt?: components["schemas"]["Instant"];
            changedBy?: string;
            nextStartsAt?: components["schemas"]["Instant"];
            allowed?: string[];
            next?: components["schemas"]["OccurrenceView"][];
            lastOccurrences?: components["schemas"]["OccurrenceView"][];
            warnings?: string[];
        };
        Skip: {
            date: components["schemas"]["LocalDate"];
        };
        /** Format: uuid */
        UUID: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
