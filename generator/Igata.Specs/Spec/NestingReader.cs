using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>Reads how the members of values are named in a query or a form.</summary>
internal static class NestingReader
{
    public static Located<Nesting>? Read(MappingReader section, DiagnosticBag diagnostics) =>
        DocsReader.ReadChoice(section, "nesting", Keywords.Nestings, diagnostics) is not { } choice ? null
        : new Located<Nesting>(choice.Value switch
        {
            "brackets" => Nesting.Brackets,
            "indexed-brackets" => Nesting.IndexedBrackets,
            _ => Nesting.Dots,
        }, choice.Location);
}
