using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

internal sealed class InapplicableSecret : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            TypeRef unwrapped = TypeRefExtensions.Unwrap(shape.Type);
            bool canBeSecret = unwrapped is not ScalarType scalar || scalar.Kind.GetInfo().CanBeSecret || TypeRefExtensions.IsUnknown(unwrapped);
            if (shape.Spec.Secret is { Value: true } secret && !canBeSecret)
            {
                diagnostics.Add(Catalog.InapplicableSecret, secret.Location, TypeDescriptions.Format(unwrapped));
            }
        }
    }
}
