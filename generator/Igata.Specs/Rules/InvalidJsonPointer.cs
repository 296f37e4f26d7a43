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
        IEnumerable<ErrorsSpec?> shapes = [boundSpec.Spec.Api?.Errors, .. boundSpec.Spec.Methods.Select(method => method.Errors.Own)];
        foreach (Located<string> pointer in shapes.OfType<ErrorsSpec>().SelectMany(GetPointers))
        {
            if (InvalidTilde.IsMatch(HeaderBuilder.ToJsonPointer(pointer.Value)))
            {
                diagnostics.Add(Catalog.InvalidJsonPointer, pointer.Location, pointer.Value);
            }
        }
    }

    private static IEnumerable<Located<string>> GetPointers(ErrorsSpec errors) => [.. errors.Code, .. errors.Message, .. errors.When.Select(test => test.Member)];
}
