using System.Text.RegularExpressions;
using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidJsonPointer : ISpecRule
{
    private static readonly Regex InvalidTilde = new("~([^01]|$)", RegexOptions.CultureInvariant);

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        ErrorsSpec? errors = boundSpec.Spec.Api?.Errors;
        foreach (Located<string> pointer in (IEnumerable<Located<string>>)[.. errors?.Code ?? [], .. errors?.Message ?? []])
        {
            if (InvalidTilde.IsMatch(HeaderBuilder.ToJsonPointer(pointer.Value)))
            {
                diagnostics.Add(Catalog.InvalidJsonPointer, pointer.Location, pointer.Value);
            }
        }
    }
}
