using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>Reads how to find the next page.</summary>
internal static class PagesReader
{
    public static PagesSpec? Read(Section method, Findings findings)
    {
        if (method.Node("pages") is not { } node || method.MappingOrWrong("pages", node) is not { } mapping)
        {
            return null;
        }

        var section = new Section(mapping, Keywords.Pages, "'pages'", findings);
        bool token = section.Node("from") is not null && section.Node("to") is not null;
        bool partly = section.Node("from") is not null || section.Node("to") is not null;
        if (section.Node("link") is null ? !token : partly)
        {
            method.Wrong("pages", "either 'link', or 'from' and 'to'", mapping);
        }

        return new PagesSpec(mapping.Place)
        {
            Link = section.Text("link"),
            Items = section.Text("items"),
            From = section.Text("from"),
            To = section.Text("to"),
        };
    }
}
