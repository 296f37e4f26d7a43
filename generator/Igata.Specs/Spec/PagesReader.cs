using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>Reads how to find the next page.</summary>
internal static class PagesReader
{
    public static PagesSpec? Read(MappingReader method, DiagnosticBag diagnostics)
    {
        if (method.GetNode("pages") is not { } node || method.ExpectMapping("pages", node) is not { } mapping)
        {
            return null;
        }

        var section = new MappingReader(mapping, Keywords.Pages, "'pages'", diagnostics);
        bool token = section.GetNode("from") is not null && section.GetNode("to") is not null;
        bool partly = section.GetNode("from") is not null || section.GetNode("to") is not null;
        if (section.GetNode("link") is null ? !token : partly)
        {
            method.ReportWrongKind("pages", "either 'link', or 'from' and 'to'", mapping);
        }

        return new PagesSpec(mapping.Location)
        {
            Link = section.ReadText("link"),
            Items = section.ReadText("items"),
            From = section.ReadText("from"),
            To = section.ReadText("to"),
        };
    }
}
