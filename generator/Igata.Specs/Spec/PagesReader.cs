using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>Reads the description of how the next page is found.</summary>
internal static class PagesReader
{
    private static readonly string[] Details = ["first", "id", "more"];

    // A form has a keyword, another one that it requires, and those that it allows.
    private static readonly (string Keyword, string? Required, string[] Optional)[] Forms =
    [
        ("link", null, []),
        ("next", null, []),
        ("from", "to", []),
        ("to", "from", []),
        ("page", null, ["first", "more"]),
        ("offset", null, ["more"]),
        ("after", null, ["id", "more"]),
    ];

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
            From = section.ReadTexts("from"),
            To = section.ReadTexts("to"),
            Next = section.ReadText("next"),
            Page = section.ReadText("page"),
            First = section.ReadCount("first"),
            Offset = section.ReadText("offset"),
            After = section.ReadText("after"),
            Id = section.ReadText("id"),
            More = section.ReadText("more"),
        };
    }

    private static DiagnosticReason? FindProblem(MappingReader section)
    {
        string[] forms = [.. Forms.Where(form => section.GetNode(form.Keyword) is not null).Select(form => form.Keyword)];
        if (forms.Length == 0)
        {
            return new DiagnosticReason(Catalog.PagesWithoutForm);
        }

        (string keyword, string? required, string[] optional) = Forms.First(form => form.Keyword == forms[0]);
        if (forms.FirstOrDefault(form => form != keyword && form != required) is { } other)
        {
            return new DiagnosticReason(Catalog.PagesWithTwoForms, keyword, other);
        }

        return required is not null && section.GetNode(required) is null ? new DiagnosticReason(Catalog.PagesWithHalfForm, keyword, required)
            : Details.FirstOrDefault(detail => section.GetNode(detail) is not null && !optional.Contains(detail)) is { } detail ? new DiagnosticReason(Catalog.PagesWithForeignDetail, detail, keyword)
            : null;
    }
}
