using System.Globalization;

namespace Dateline.Record.Errors;

/// <summary>
/// The catalogue of everything that can go wrong with a record and its exports: DL03xx. Each code has one home and one
/// text, here. A code is never given a second meaning; a new case takes the next free number.
/// </summary>
public static class RecordErrors
{
    /// <summary>No record stands at the path.</summary>
    public static RecordException Missing(string path) =>
        new("DL0301", $"There is no record '{path}'. 'dateline read' makes one; --db names another.", null);

    /// <summary>Another program holds the record.</summary>
    public static RecordException Locked(string path, Exception? cause) =>
        new("DL0302", $"The record '{path}' is in use by another program; wait until it ends and try again.", cause);

    /// <summary>The record may be read but not written.</summary>
    public static RecordException ReadOnly(string path, Exception? cause) =>
        new("DL0303", $"The record '{path}' is read-only; make it and its folder writable or name another.", cause);

    /// <summary>The disk is full. What was acknowledged before is kept.</summary>
    public static RecordException Full(string path, Exception? cause) =>
        new("DL0304", $"There is no space left for the record '{path}'. All reports saved before are kept; make room and read the rest again.", cause);

    /// <summary>The file is no SQLite database.</summary>
    public static RecordException NotADatabase(string path, Exception? cause) =>
        new("DL0305", $"'{path}' is not a record but some other file; name another.", cause);

    /// <summary>The file is a SQLite database, but of another program.</summary>
    public static RecordException Foreign(string path) =>
        new("DL0306", $"'{path}' is a database of another program, not a record; name another.", null);

    /// <summary>The record was written by a later version of Dateline.</summary>
    public static RecordException Newer(string path, long version, int known) =>
        new("DL0307", $"The record '{path}' has layout {Number(version)}, newer than layout {Number(known)} that this version of Dateline knows; use a newer Dateline.", null);

    /// <summary>The file is damaged.</summary>
    public static RecordException Damaged(string path, Exception? cause) =>
        new("DL0308", $"The record '{path}' is damaged: {cause?.Message} Restore a copy, or read the reports into a new record.", cause);

    /// <summary>The file cannot be opened or made.</summary>
    public static RecordException CannotOpen(string path, Exception? cause) =>
        new("DL0309", $"The record '{path}' cannot be opened: does its folder exist, and may you write there?", cause);

    /// <summary>The disk or network drive failed.</summary>
    public static RecordException Failed(string path, Exception? cause) =>
        new("DL0310", $"The record '{path}' cannot be read or written: {cause?.Message}", cause);

    /// <summary>Nothing has an id that begins so.</summary>
    public static RecordException NoSuchId(string layer, string prefix) =>
        new("DL0311", $"The record has no {layer} whose id begins with '{prefix}'.", null);

    /// <summary>Several things have an id that begins so.</summary>
    public static RecordException AmbiguousId(string layer, string prefix) =>
        new("DL0312", $"More than one {layer} has an id that begins with '{prefix}'; give more of it.", null);

    /// <summary>A coded report in JSON that is not of the documented shape.</summary>
    public static RecordException BadCodedReport(string reason, Exception? cause) =>
        new("DL0320", $"The line is not a coded report: {reason}", cause);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
