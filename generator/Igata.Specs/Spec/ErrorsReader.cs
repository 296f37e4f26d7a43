using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the description of how a response represents an error, for an API or for one method.</summary>
internal static class ErrorsReader
{
    public static ErrorsSpec Read(MappingReader api, DiagnosticBag diagnostics)
    {
        if (api.GetNode("errors") is not { } node || api.ExpectMapping("errors", node) is not { } mapping)
        {
            return new ErrorsSpec();
        }

        var section = new MappingReader(mapping, Keywords.Errors, "'errors'", diagnostics);
        return ReadShape(section, diagnostics) with
        {
            Codes = [.. section.ReadEntries("codes").Select(entry => ErrorCodeReader.Read(section, entry, diagnostics)).OfType<ErrorCodeSpec>()],
        };
    }

    public static MethodErrorsSpec ReadMethod(MappingReader method, DiagnosticBag diagnostics)
    {
        switch (method.GetNode("errors"))
        {
            case null:
                return MethodErrorsSpec.None;
            case YamlMapping mapping:
                var section = new MappingReader(mapping, Keywords.OwnErrors, "the 'errors' of a method", diagnostics);
                return new MethodErrorsSpec(ErrorCodeReader.ReadList(section, "codes", diagnostics)) { Own = ReadShape(section, diagnostics) };
            default:
                return new MethodErrorsSpec(ErrorCodeReader.ReadList(method, "errors", diagnostics));
        }
    }

    private static ErrorsSpec ReadShape(MappingReader section, DiagnosticBag diagnostics) => ReadCodeLocation(section, diagnostics) with
    {
        Location = section.Location,
        Message = section.ReadTexts("message"),
        Body = BodyReader.Read(section, "body", diagnostics),
        When = RuleReader.ReadTests(section, "when", diagnostics) ?? [],
    };

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
}
