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
        ErrorsSpec? errors = draft.Spec.Api?.Errors;
        foreach (Located<string> pointer in (IEnumerable<Located<string>>)[.. errors?.Code ?? [], .. errors?.Message ?? []])
        {
            if (LooseTilde.IsMatch(HeaderBuilder.Pointer(pointer.Value)))
            {
                findings.Add(Catalog.BadPointer, pointer.Place, pointer.Value);
            }
        }
    }
}
