using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>Faults of files, before there is a text to read: IGT00xx. A compiler has its own words for them, so only this tool tells them.</summary>
internal static class FileFaults
{
    private static readonly Descriptor Encoding = new("IGT0001", Severity.Error,
        "Not UTF-8",
        "This file is not UTF-8: {0}.",
        "Save it as UTF-8. What cannot be read is shown as \uFFFD here.");

    private static readonly Descriptor Access = new("IGT0002", Severity.Error,
        "Not to be read",
        "This cannot be read: {0}",
        "Make it readable, or keep it out of the folders of specs.");

    /// <summary>What to do about a finding, of the catalogue or of this page.</summary>
    public static Descriptor? Descriptor(string id) => Table.ById.GetValueOrDefault(id);

    public static Finding NotUtf8(SpecFile file, int offset, string why)
    {
        string before = file.Text[..Math.Min(offset, file.Text.Length)];
        int line = before.Count(c => c == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        return Tell(Encoding, file.FullPath, new Span(line, column, line, column + 1, before.Length, 1), why);
    }

    public static Finding Unreadable(string shown, Exception fault) =>
        Tell(Access, shown, new Span(1, 1, 1, 1, 0, 0), fault is UnauthorizedAccessException ? "access to it is denied." : fault.Message);

    private static Finding Tell(Descriptor descriptor, string file, Span span, string word) => new()
    {
        Id = descriptor.Id,
        Severity = descriptor.Severity,
        Message = string.Format(CultureInfo.InvariantCulture, descriptor.Format, word),
        File = file,
        Span = span,
    };

    private static class Table
    {
        public static readonly IReadOnlyDictionary<string, Descriptor> ById =
            Catalog.All.Append(Encoding).Append(Access).ToDictionary(descriptor => descriptor.Id);
    }
}
