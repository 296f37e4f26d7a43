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
            Message = section.Text("message"),
            Codes = [.. section.Entries("codes").Select(entry => Code(section, entry, findings)).OfType<ErrorCodeSpec>()],
        };
    }

    private static ErrorsSpec CodePlace(Section errors, Findings findings)
    {
        if (errors.Node("code") is not YamlMapping mapping)
        {
            return new ErrorsSpec { Code = errors.Text("code") };
        }

        var section = new Section(mapping, Keywords.CodePlace, "'code'", findings);
        var place = new ErrorsSpec { Code = section.Text("member"), After = section.Text("after"), Header = section.Text("header") };
        if (place.Code is null == (place.Header is null))
        {
            errors.Wrong("code", "either 'member' or 'header'", mapping);
        }

        return place;
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
            Always = section.Flag("always")?.Value ?? false,
        };
    }
}
