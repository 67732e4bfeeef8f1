using Dateline.Record.Errors;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>
/// The layout of the record's tables. Days are text (2024-08-23), offsets are Unicode code points, half open, into
/// <c>reports.text</c>; what stands in rows of its own is what questions are asked of; the rest of a coded report is JSON.
/// </summary>
internal static class Schema
{
    /// <summary>Number of this layout; stands in SQLite's user_version.</summary>
    public const int Version = 1;

    // 'DLNE', so that a database of another program is not taken for a record.
    private const long ApplicationId = 0x444C4E45;

    private const string Tables =
        """
        CREATE TABLE runs (
            id TEXT PRIMARY KEY, version TEXT NOT NULL, model TEXT NOT NULL, data TEXT NOT NULL, options TEXT NOT NULL,
            started TEXT
        ) WITHOUT ROWID;

        CREATE TABLE reports (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, given_id TEXT, text TEXT NOT NULL,
            headline TEXT, headline_start INTEGER, headline_end INTEGER, dateline TEXT,
            published TEXT, outlet TEXT, url TEXT, language TEXT NOT NULL, source TEXT NOT NULL,
            run TEXT NOT NULL REFERENCES runs, layers TEXT NOT NULL
        );
        CREATE INDEX reports_in_order ON reports (published, id);
        CREATE INDEX reports_by_given_id ON reports (given_id);
        CREATE INDEX reports_by_run ON reports (run);

        -- The same text under another outlet, day, address or headline.
        CREATE TABLE copies (
            report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
            given_id TEXT, headline TEXT, published TEXT, outlet TEXT, url TEXT, source TEXT NOT NULL
        );
        CREATE INDEX copies_by_report ON copies (report);

        CREATE TABLE claims (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL, report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
            position INTEGER NOT NULL, type TEXT NOT NULL, mode TEXT, contexts TEXT NOT NULL,
            predicate_start INTEGER NOT NULL, predicate_end INTEGER NOT NULL, predicate TEXT NOT NULL,
            sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
            status TEXT NOT NULL, polarity TEXT NOT NULL, certainty REAL NOT NULL,
            when_from TEXT, when_to TEXT, when_start INTEGER, when_end INTEGER, when_text TEXT, when_basis TEXT, when_precision TEXT,
            where_start INTEGER, where_end INTEGER, where_text TEXT, where_name TEXT, where_country TEXT, where_admin1 TEXT,
            where_lat REAL, where_lon REAL, where_geonames INTEGER, where_precision TEXT, where_metonym INTEGER, where_basis TEXT,
            where_reason TEXT, rule TEXT NOT NULL
        );
        CREATE INDEX claims_in_order ON claims (report, predicate_start, id);
        CREATE INDEX claims_by_id ON claims (id);

        -- role: actor, recipient, or claimant (then position is that of the link in attribution).
        CREATE TABLE participants (
            claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE, role TEXT NOT NULL, position INTEGER NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
            name TEXT, country TEXT, sector TEXT, entity TEXT,
            PRIMARY KEY (claim, role, position)
        ) WITHOUT ROWID;
        CREATE INDEX participants_by_country ON participants (country, role);

        CREATE TABLE attribution (
            claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE, position INTEGER NOT NULL,
            cue_start INTEGER, cue_end INTEGER, cue TEXT, stance TEXT NOT NULL, manner TEXT NOT NULL,
            PRIMARY KEY (claim, position)
        ) WITHOUT ROWID;

        -- value, low and high are decimals written out, so that none is rounded.
        CREATE TABLE quantities (
            claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE, position INTEGER NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
            value TEXT, low TEXT, high TEXT, unit TEXT, of TEXT, role TEXT, per TEXT,
            PRIMARY KEY (claim, position)
        ) WITHOUT ROWID;

        CREATE TABLE quarantine (
            source TEXT NOT NULL, line INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
            given_id TEXT, excerpt TEXT NOT NULL, run TEXT NOT NULL REFERENCES runs,
            PRIMARY KEY (source, line, code)
        ) WITHOUT ROWID;
        """;

    /// <summary>Makes the tables of an empty file; checks that any other file is a record of this layout.</summary>
    /// <exception cref="RecordException">The file is another program's, or of a later layout.</exception>
    public static void Prepare(SqliteConnection connection, string path, bool mayWrite)
    {
        if (Check(connection, path))
        {
            return;
        }

        if (!mayWrite)
        {
            throw RecordErrors.Missing(path);
        }

        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction();
        if (!Check(connection, path))   // another process may have made them meanwhile
        {
            connection.Execute(Tables);
            connection.Execute("PRAGMA application_id = 1145851461");
            connection.Execute("PRAGMA user_version = 1");
        }

        transaction.Commit();
    }

    // True for a record of this layout, false for an empty file.
    private static bool Check(SqliteConnection connection, string path)
    {
        var application = (long)connection.Scalar("PRAGMA application_id")!;
        var version = (long)connection.Scalar("PRAGMA user_version")!;
        if (application == ApplicationId)
        {
            return version <= Version ? true : throw RecordErrors.Newer(path, version, Version);
        }

        return (long)connection.Scalar("SELECT count(*) FROM sqlite_schema")! == 0 ? false : throw RecordErrors.Foreign(path);
    }
}
