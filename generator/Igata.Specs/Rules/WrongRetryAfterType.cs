using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class WrongRetryAfterType : ISpecRule
{
    private const string DefaultHeader = "Retry-After";

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (ErrorCodeSpec code in ErrorCodes.GetAll(boundSpec.Spec))
        {
            string header = code.RetryAfter?.Value ?? DefaultHeader;
            FieldSpec? field = code.Headers?.Fields.FirstOrDefault(candidate => candidate.Wire.Value.Equals(header, StringComparison.OrdinalIgnoreCase));
            BoundShape? shape = field is null ? null : boundSpec.Shapes.FirstOrDefault(candidate => candidate.Field == field);
            if (shape is not null && !TypeRefExtensions.IsUnknown(shape.Type) && !IsTime(TypeRefExtensions.Unwrap(shape.Type)))
            {
                diagnostics.Add(Catalog.WrongRetryAfterType, field!.Wire.Location, header, TypeDescriptions.Format(shape.Type));
            }
        }
    }

    private static bool IsTime(TypeRef type) => type is ScalarType { Secret: false, Kind: var kind } &&
        (kind is ScalarKind.String || kind.GetInfo().CanBeExpiry || kind.GetInfo().IsNumber);
}
