using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidWebhook : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Webhooks.Count == 0)
        {
            return;
        }

        foreach (BoundWebhook webhook in boundSpec.Webhooks)
        {
            MethodSpec call = webhook.Spec.Call;
            if (boundSpec.Spec.Api is { IsExtension: true })
            {
                diagnostics.Add(Catalog.WebhookInExtension, call.Key.Location, call.Key.Value);
            }

            if (FindNameProblem(webhook, boundSpec) is { } problem)
            {
                diagnostics.Add(problem, call.Key.Location, call.Key.Value);
            }

            if (call.Request is null && call.Rest.Bodies.Count == 0 && call.DeclaredKeywords.All(keyword => keyword.Value is not ("request" or "form" or "content")))
            {
                diagnostics.Add(Catalog.WebhookWithoutRequest, call.Key.Location, call.Key.Value);
            }

            if (call.Response is { Echo: true } echo)
            {
                diagnostics.Add(Catalog.WebhookEcho, echo.Location);
            }

            if (webhook.Spec.Status is { Value: < 200 or > 299 } status)
            {
                diagnostics.Add(Catalog.WebhookStatusNotSuccess, status.Location, status.Value);
            }

            CheckAnswers(webhook, boundSpec, diagnostics);
        }

        CheckPaths(boundSpec, diagnostics);
        CheckNames(boundSpec, diagnostics);
    }

    private static DiagnosticRule? FindNameProblem(BoundWebhook webhook, BoundSpec boundSpec) =>
        boundSpec.Header.Receiver.DispatchHeader is null
            ? webhook.Model.Key.Length == 0 || webhook.Model.Key.Any(c => !(c < 128 && (char.IsLetterOrDigit(c) || c == '-'))) ? Catalog.WebhookWithoutName : null
            : webhook.Model.Key.Length == 0 || !webhook.Model.Key.All(HeaderText.IsVisible) ? Catalog.InvisibleWebhookName : null;

    private static void CheckAnswers(BoundWebhook webhook, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (webhook.Spec.Answers is not { } answers)
        {
            return;
        }

        if (webhook.Model.FindUnion(boundSpec.FindType) is not { } union)
        {
            TypeRef? request = webhook.Model.Call.Request;
            if (request is null || !TypeRefExtensions.IsUnknown(request))
            {
                diagnostics.Add(Catalog.AnswersWithoutUnion, answers.Location, request is null ? "none" : TypeDescriptions.Format(request));
            }

            return;
        }

        string[] cases = [.. union.Cases.Select(unionCase => unionCase.Wire ?? unionCase.Name)];
        foreach (FieldSpec answer in answers.Fields.Where(answer => !cases.Contains(answer.Wire.Value)))
        {
            diagnostics.Add(Catalog.UnknownAnswer, answer.Wire.Location, answer.Wire.Value, SpellingSuggestion.Create(answer.Wire.Value, cases));
        }
    }

    private static void CheckPaths(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, BoundWebhook>(StringComparer.Ordinal);
        foreach (BoundWebhook webhook in boundSpec.Webhooks)
        {
            if (first.TryGetValue(webhook.Model.Key, out BoundWebhook? other))
            {
                diagnostics.Add(Catalog.WebhooksWithOnePath, webhook.Spec.Call.Key.Location, other.Spec.Call.Key.Value, webhook.Spec.Call.Key.Value, webhook.Model.Key);
            }
            else
            {
                first.Add(webhook.Model.Key, webhook);
            }
        }
    }

    /// <summary>Reports methods of the receiver with the same name, and webhooks whose types have the names of those of a method.</summary>
    private static void CheckNames(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        Dictionary<string, string> methods = boundSpec.Methods.GroupBy(method => method.Model.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().Spec.Key.Value, StringComparer.OrdinalIgnoreCase);
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (boundSpec.Header.Receiver.DispatchHeader is not null)
        {
            first.Add("Unknown", "any other webhook");
        }

        if (boundSpec.Header.Receiver.Challenge is not null)
        {
            first.Add("Verify", "challenge");
        }

        foreach (BoundWebhook webhook in boundSpec.Webhooks)
        {
            Located<string> key = webhook.Spec.Call.Key;
            foreach (string name in GetMethodNames(webhook.Model, boundSpec))
            {
                if (!first.TryGetValue(name, out string? other))
                {
                    first.Add(name, key.Value);
                }
                else if (other != key.Value)
                {
                    diagnostics.Add(Catalog.WebhooksWithOneName, key.Location, other, key.Value, name);
                }
            }

            if (methods.TryGetValue(webhook.Model.Call.Name, out string? method))
            {
                diagnostics.Add(Catalog.WebhookNamedLikeMethod, key.Location, key.Value, method);
            }
        }
    }

    private static IEnumerable<string> GetMethodNames(Webhook webhook, BoundSpec boundSpec) =>
        webhook.FindUnion(boundSpec.FindType) is { } union
            ? union.Cases.Select(unionCase => webhook.Name + unionCase.Name).Append(webhook.Name + "Unknown")
            : [webhook.Name];
}
