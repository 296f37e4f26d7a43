using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Checks examples. Requests must satisfy the limits; responses need not, because a server can be newer than the spec.</summary>
internal sealed class WrongExample : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var callCheck = new CallCheck(boundSpec, diagnostics);
        var received = new ResponseExampleCheck(boundSpec, diagnostics);
        foreach (BoundMethod method in boundSpec.Methods)
        {
            foreach (ExampleSpec example in method.Spec.Examples)
            {
                callCheck.Check(example.Call, method.Model);
                received.Check(example, method.Spec, method.Model);
            }
        }
    }
}
