using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

/// <summary>Finds one kind of error in a folder.</summary>
internal interface ISpecRule
{
    void Check(BoundSpec boundSpec, DiagnosticBag diagnostics);
}
