using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the description of how a response represents an error.</summary>
internal static class ErrorsReader
{
    public static ErrorsSpec Read(MappingReader api, DiagnosticBag diagnostics)
    {
        if (api.GetNode("errors") is not { } node || api.ExpectMapping("errors", node) is not { } mapping)
        {
            return new ErrorsSpec();
        }

        var section = new MappingReader(mapping, Keywords.Errors, "'errors'", diagnostics);
        ErrorsSpec errors = ReadCodeLocation(section, diagnostics);
        return errors with
        {
            Message = section.ReadTexts("message"),
            Body = BodyReader.Read(section, "body", diagnostics),
            Codes = [.. section.ReadEntries("codes").Select(entry => ReadCode(section, entry, diagnostics)).OfType<ErrorCodeSpec>()],
        };
    }

    private static ErrorsSpec ReadCodeLocation(MappingReader errors, DiagnosticBag diagnostics)
    {
        if (errors.GetNode("code") is not YamlMapping mapping)
        {
            return new ErrorsSpec { Code = errors.ReadTexts("code") };
        }

        var section = new MappingReader(mapping, Keywords.CodeLocation, "'code'", diagnostics);
        if (section.GetNode("member") is null && section.GetNode("header") is null)
        {
            diagnostics.Add(Catalog.CodeWithoutLocation, mapping.Location);
        }

        return new ErrorsSpec
        {
            Code = section.ReadTexts("member"),
            Header = section.ReadText("header"),
            After = section.ReadText("after"),
            Before = section.ReadText("before"),
        };
    }

    private static ErrorCodeSpec? ReadCode(MappingReader codes, YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (codes.ExpectMapping(entry.Key.Text, entry.Value) is not { } mapping)
        {
            return null;
        }

        var section = new MappingReader(mapping, Keywords.ErrorCode, "an error code", diagnostics);
        return new ErrorCodeSpec
        {
            Code = new Located<string>(entry.Key.Text, entry.Key.Location),
            Status = section.ReadCount("status"),
            As = section.ReadText("as"),
            Docs = DocsReader.ReadDocs(section),
            Body = BodyReader.ReadSingle(section, ["body", "body?"], diagnostics),
            Headers = FieldsReader.ReadKeywordOrRecord(section, "headers", diagnostics),
            RetryAfter = section.ReadText("retry-after"),
            NeverRetry = DocsReader.ReadChoice(section, "retry", Keywords.Retries, diagnostics) is not null,
            IsDefault = section.ReadFlag("always")?.Value ?? false,
        };
    }
}
