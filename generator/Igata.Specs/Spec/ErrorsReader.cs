using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads how an answer tells a failure.</summary>
internal static class ErrorsReader
{
    public static ErrorsSpec Read(Section api, Findings findings)
    {
        if (api.Node("errors") is not { } node || api.MappingOrWrong("errors", node) is not { } mapping)
        {
            return new ErrorsSpec();
        }

        var section = new Section(mapping, Keywords.Errors, "'errors'", findings);
        ErrorsSpec errors = CodePlace(section, findings);
        return errors with
        {
            Message = section.Texts("message"),
            Body = BodyReader.Of(section, "body", findings),
            Codes = [.. section.Entries("codes").Select(entry => Code(section, entry, findings)).OfType<ErrorCodeSpec>()],
        };
    }

    private static ErrorsSpec CodePlace(Section errors, Findings findings)
    {
        if (errors.Node("code") is not YamlMapping mapping)
        {
            return new ErrorsSpec { Code = errors.Text("code") is { } code ? [code] : [] };
        }

        var section = new Section(mapping, Keywords.CodePlace, "'code'", findings);
        if (section.Node("member") is null && section.Node("header") is null)
        {
            errors.Wrong("code", "'member', 'header' or both", mapping);
        }

        return new ErrorsSpec
        {
            Code = section.Texts("member"),
            Header = section.Text("header"),
            After = section.Text("after"),
            Before = section.Text("before"),
        };
    }

    private static ErrorCodeSpec? Code(Section codes, YamlEntry entry, Findings findings)
    {
        if (codes.MappingOrWrong(entry.Key.Text, entry.Value) is not { } mapping)
        {
            return null;
        }

        var section = new Section(mapping, Keywords.ErrorCode, "An error code", findings);
        return new ErrorCodeSpec
        {
            Code = new Located<string>(entry.Key.Text, entry.Key.Place),
            Status = section.Count("status"),
            As = section.Text("as"),
            Docs = WordsReader.Docs(section),
            Body = BodyReader.OneOf(section, ["body", "body?"], findings),
            Headers = FieldsReader.Of(section, "headers", findings),
            RetryAfter = section.Text("retry-after"),
            NeverRetry = WordsReader.Choice(section, "retry", Keywords.Retries, findings) is not null,
            Always = section.Flag("always")?.Value ?? false,
        };
    }
}
