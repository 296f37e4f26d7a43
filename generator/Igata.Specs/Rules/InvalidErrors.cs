using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidErrors : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api is not { } api)
        {
            return;
        }

        foreach (ErrorCodeSpec code in ErrorCodes.GetAll(boundSpec.Spec))
        {
            CheckCode(code, api, diagnostics);
        }

        CheckTests(api.Errors, api, diagnostics);
        foreach (MethodSpec method in boundSpec.Spec.Methods)
        {
            CheckTests(method.Errors.Own, api, diagnostics);
            CheckAbsent(method, boundSpec, api, diagnostics);
            if (api.IsExtension && method.File == boundSpec.Spec.Own)
            {
                CheckExtension(method.Errors, diagnostics);
            }
        }
    }

    private static void CheckCode(ErrorCodeSpec code, ApiSpec api, DiagnosticBag diagnostics)
    {
        bool isClass = ErrorCode.GetClass(code.Code.Value) is not null;
        if (isClass && api.Kind == Protocol.JsonRpc)
        {
            diagnostics.Add(Catalog.ErrorClassWithJsonRpc, code.Code.Location, code.Code.Value);
        }
        else if (isClass && code.Status is { } status)
        {
            diagnostics.Add(Catalog.ErrorClassWithStatus, status.Location, code.Code.Value);
        }

        if (code.Body?.Content is { } content)
        {
            if (api.Kind == Protocol.JsonRpc)
            {
                diagnostics.Add(Catalog.ErrorContentWithJsonRpc, code.Body.Keyword.Location);
            }
            else if (content.MaxBytes is { } limit)
            {
                diagnostics.Add(Catalog.ErrorContentLimit, limit.Location);
            }
        }
    }

    private static void CheckTests(ErrorsSpec? errors, ApiSpec api, DiagnosticBag diagnostics)
    {
        foreach (TestSpec test in errors?.When ?? [])
        {
            if (api.Kind == Protocol.JsonRpc)
            {
                diagnostics.Add(Catalog.ErrorWhenWithJsonRpc, test.Member.Location);
            }
            else if (test.Limits.All.Count > 0 || (test.Values.Count == 0 && test.Present is null))
            {
                diagnostics.Add(Catalog.ErrorTestNotValue, test.Member.Location, test.Member.Value);
            }
        }
    }

    private static void CheckAbsent(MethodSpec method, BoundSpec boundSpec, ApiSpec api, DiagnosticBag diagnostics)
    {
        if (method.Absent.Count == 0)
        {
            return;
        }

        if (method.Pages is not null)
        {
            diagnostics.Add(Catalog.AbsentWithPages, method.AbsentLocation);
        }

        if (method.Rest.Responses.Any(response => response.Body?.Stream is not null))
        {
            diagnostics.Add(Catalog.AbsentWithStream, method.AbsentLocation);
        }

        if (boundSpec.Spec.Methods.Select(other => other.Auth).Append(api.Auth).SelectMany(auth => auth?.Flatten() ?? []).Any(auth => auth.Token?.Method?.Value == method.Key.Value || auth.Token?.Refresh?.Method?.Value == method.Key.Value))
        {
            diagnostics.Add(Catalog.AbsentWithToken, method.AbsentLocation, method.Key.Value);
        }
    }

    private static void CheckExtension(MethodErrorsSpec errors, DiagnosticBag diagnostics)
    {
        foreach (ErrorCodeSpec code in errors.Codes.Where(code => code.IsChanged))
        {
            diagnostics.Add(Catalog.ErrorsInExtension, code.Code.Location, code.Code.Value);
        }

        if (errors.Own is { Location: var location })
        {
            diagnostics.Add(Catalog.ErrorsInExtension, location, "errors");
        }
    }
}
