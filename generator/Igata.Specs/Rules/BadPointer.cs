using System.Text.RegularExpressions;
using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadPointer : ISpecRule
{
    private static readonly Regex LooseTilde = new("~([^01]|$)", RegexOptions.CultureInvariant);

    public void Check(Draft draft, Findings findings)
    {
        IEnumerable<Located<string>?> pointers = [draft.Spec.Api?.Errors.Code, draft.Spec.Api?.Errors.Message];
        foreach (Located<string> pointer in pointers.OfType<Located<string>>())
        {
            if (LooseTilde.IsMatch(ApiBuilder.Pointer(pointer.Value)))
            {
                findings.Add(Catalog.BadPointer, pointer.Place, pointer.Value);
            }
        }
    }
}
