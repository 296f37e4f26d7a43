using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Describes how the next page is found.</summary>
internal static class PagesShaper
{
    public static SpecMap Describe(Paging pages)
    {
        SpecMap map = new SpecMap().Add("items", pages.Items, SpecTextKind.String)
            .Add("from", CreateNames(pages.From))
            .Add("to", CreateNames(pages.To));
        return pages.More is { } more ? map.Add("more", more, SpecTextKind.String) : map;
    }

    private static SpecNode CreateNames(IReadOnlyList<string> names) =>
        names.Count == 1 ? new SpecText(names[0], SpecTextKind.String) : SpecList.Create(names.Select(name => new SpecText(name, SpecTextKind.String)));
}
