using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>Reads the description of how the next page is found.</summary>
internal static class PagesReader
{
    public static PagesSpec? Read(MappingReader method, DiagnosticBag diagnostics)
    {
        if (method.GetNode("pages") is not { } node || method.ExpectMapping("pages", node) is not { } mapping)
        {
            return null;
        }

        var section = new MappingReader(mapping, Keywords.Pages, "'pages'", diagnostics);
        if (FindProblem(section) is { } problem)
        {
            diagnostics.Add(problem, mapping.Location);
        }

        return new PagesSpec(mapping.Location)
        {
            Link = section.ReadText("link"),
            Items = section.ReadText("items"),
            From = section.ReadText("from"),
            To = section.ReadText("to"),
        };
    }

    private static DiagnosticReason? FindProblem(MappingReader section)
    {
        string[] token = [.. new[] { "from", "to" }.Where(keyword => section.GetNode(keyword) is not null)];
        return section.GetNode("link") is not null
            ? token.Length == 0 ? null : new DiagnosticReason(Catalog.PagesWithTwoForms, "link", token[0])
            : token.Length switch
            {
                0 => new DiagnosticReason(Catalog.PagesWithoutForm),
                1 => new DiagnosticReason(Catalog.PagesWithHalfForm, token[0] == "from" ? "to" : "from"),
                _ => null,
            };
    }
}
