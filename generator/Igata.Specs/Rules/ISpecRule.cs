using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;

namespace Igata.Specs.Rules;

/// <summary>Finds one kind of fault in a folder, wherever it stands.</summary>
internal interface ISpecRule
{
    void Check(BoundSpec boundSpec, DiagnosticBag diagnostics);
}
