using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads error codes: those that an API defines, and those that a method can return.</summary>
internal static class ErrorCodeReader
{
    /// <summary>Reads one entry of <c>codes</c> of an API.</summary>
    public static ErrorCodeSpec? Read(MappingReader codes, YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (codes.ExpectMapping(entry.Key.Text, entry.Value) is not { } mapping)
        {
            return null;
        }

        var section = new MappingReader(mapping, Keywords.ErrorCode, "an error code", diagnostics);
        return ReadParts(entry, section, diagnostics) with
        {
            Status = section.ReadCount("status"),
            As = section.ReadText("as"),
            IsDefault = section.ReadFlag("always")?.Value ?? false,
        };
    }

    /// <summary>Reads the codes of a method: texts, and mappings from one code to what replaces its description.</summary>
    public static IReadOnlyList<ErrorCodeSpec> ReadList(MappingReader owner, string keyword, DiagnosticBag diagnostics)
    {
        var codes = new List<ErrorCodeSpec>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode item in owner.ReadItems(keyword))
        {
            if (ReadItem(owner, keyword, item, diagnostics) is not { } code)
            {
                continue;
            }

            if (seen.Add(code.Code.Value))
            {
                codes.Add(code);
            }
            else
            {
                diagnostics.Add(Catalog.DuplicateValue, code.Code.Location, code.Code.Value);
            }
        }

        return codes;
    }

    private static ErrorCodeSpec? ReadItem(MappingReader owner, string keyword, YamlNode item, DiagnosticBag diagnostics)
    {
        switch (item)
        {
            case YamlScalar { IsEmpty: false } text:
                return new ErrorCodeSpec { Code = new Located<string>(text.Text, text.Location) };
            case YamlMapping { Entries.Count: 1 } mapping when mapping.Entries[0] is { Value: YamlMapping parts } entry:
                return ReadParts(entry, new MappingReader(parts, Keywords.ErrorEntry, "an error code of a method", diagnostics), diagnostics) with { IsChanged = true };
            default:
                owner.ReportWrongKind(Catalog.ExpectsErrorCodes, keyword, item);
                return null;
        }
    }

    private static ErrorCodeSpec ReadParts(YamlEntry entry, MappingReader section, DiagnosticBag diagnostics) => new()
    {
        Code = new Located<string>(entry.Key.Text, entry.Key.Location),
        Docs = DocsReader.ReadDocs(section),
        Body = BodyReader.ReadSingle(section, ["body", "body?", "content"], diagnostics),
        Headers = FieldsReader.ReadKeywordOrRecord(section, "headers", diagnostics),
        RetryAfter = section.ReadText("retry-after"),
        NeverRetry = DocsReader.ReadChoice(section, "retry", Keywords.Retries, diagnostics) is not null,
    };
}
