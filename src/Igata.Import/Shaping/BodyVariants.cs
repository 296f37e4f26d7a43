using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Shaping;

/// <summary>
/// Divides operations whose request has several forms of different types: each form is a method, and the server finds the method by
/// the content type.
/// </summary>
internal static class BodyVariants
{
    /// <summary>Adds an operation for each other form of a body, behind the operation itself.</summary>
    public static void Divide(ApiDescription api)
    {
        for (int i = 0; i < api.Operations.Count; i++)
        {
            Operation operation = api.Operations[i];
            if (operation.Variant is not null || operation.Bodies.Count < 2 || operation.Verb is "HEAD" or "TRACE")
            {
                continue;
            }

            Content first = operation.Bodies.OrderBy(RestBodyShaper.Rank).First();
            var groups = new List<List<Content>>();
            foreach (Content other in operation.Bodies.Where(other => RestBodyShaper.IsOtherForm(first, other)).OrderBy(RestBodyShaper.Rank).ToList())
            {
                operation.Bodies.Remove(other);
                if (groups.Find(group => RestBodyShaper.AreOneContent(group[0], other)) is { } group)
                {
                    group.Add(other);
                }
                else
                {
                    groups.Add([other]);
                }
            }

            string[] used = [.. groups.Select(group => group[0].Media)];
            api.Operations.InsertRange(i + 1, groups.Select(group => operation.CreateVariant(group, GetSuffix(group[0].Media, used))));
        }
    }

    /// <summary>Reports the methods that were added, after the check did not remove them.</summary>
    public static void Report(SpecDraft draft, ImportReport report)
    {
        foreach (DraftMethod method in draft.Methods.Where(method => method.Operation.Variant is not null))
        {
            Content variant = method.Operation.Variant!;
            report.Otherwise(variant.At, $"The body that is sent as '{variant.Media}' is that of a method of its own, '{method.Name}'.");
        }
    }

    private static string GetSubtype(string media) => media[(media.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string GetSuffix(string media, string[] used) => media switch
    {
        MediaTypes.Form => "Form",
        MediaTypes.Multipart => used.Contains(MediaTypes.Form) ? "Multipart" : "Form",
        _ when MediaTypes.IsAny(media) => "Content",
        _ => NameTable.Create(GetSubtype(media).Replace("+json", "", StringComparison.Ordinal).Replace("x-", "", StringComparison.Ordinal), "Content"),
    };
}
