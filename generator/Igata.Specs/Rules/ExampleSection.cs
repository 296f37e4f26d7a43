using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class ExampleSection : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (MethodSpec method in draft.Spec.Methods)
        {
            foreach (ExampleSpec example in method.Examples)
            {
                if (Fault(method, example) is { } why)
                {
                    findings.Add(Catalog.ExampleSection, example.Place, why);
                }
            }
        }
    }

    private static string? Fault(MethodSpec method, ExampleSpec example) => (method, example) switch
    {
        ({ Request: not null }, { Request: null }) => "it has no 'request'.",
        ({ Request: null }, { Request: not null }) => "the method sends nothing, so there is no 'request'.",
        (_, { Response: not null, Error: not null }) => "it has both 'response' and 'error'.",
        ({ Response: not null }, { Response: null, Error: null }) => "it has neither 'response' nor 'error'.",
        ({ Response: null }, { Response: not null }) => "the method has no 'response'; what comes back is not looked at.",
        _ => null,
    };
}
