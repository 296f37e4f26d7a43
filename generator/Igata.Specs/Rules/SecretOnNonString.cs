using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

internal sealed class SecretOnNonString : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            TypeRef unwrapped = TypeRefExtensions.Unwrap(shape.Type);
            bool canBeSecret = unwrapped is ScalarType scalar && scalar.Kind.GetInfo().CanBeSecret || TypeRefExtensions.IsUnknown(unwrapped);
            if (shape.Spec.Secret is { Value: true } secret && !canBeSecret)
            {
                diagnostics.Add(Catalog.SecretOnNonString, secret.Location, TypeDescriptions.Format(unwrapped));
            }
        }
    }
}
