namespace Igata.Specs.Diagnostics;

/// <content>Webhooks and their receiver.</content>
public static partial class Catalog
{
    private static readonly DiagnosticKind InvalidWebhook = CreateSuppressibleKind("IGT0293",
        "Invalid webhook",
        "A webhook is a POST request that the service sends. Its path or a header names it, and a receiver has a method for it, or for each case of its request.",
        "Use the keyword only where it applies, or rename the webhook.");

    public static readonly DiagnosticRule DuplicateWebhook = InvalidWebhook.CreateRule("Webhook '{0}' is already defined in {1}.");

    public static readonly DiagnosticRule WebhookWithoutRequest = InvalidWebhook.CreateRule("Webhook '{0}' has no body. Add 'request', 'form' or 'content'.");

    public static readonly DiagnosticRule WebhookWithoutName = InvalidWebhook.CreateRule("'{0}' is no name of a webhook, because it has no letter or digit. Rename it.");

    public static readonly DiagnosticRule InvisibleWebhookName = InvalidWebhook.CreateRule("'{0}' cannot be the value of a header. Use visible ASCII characters.");

    public static readonly DiagnosticRule WebhooksWithOnePath = InvalidWebhook.CreateRule("'{0}' and '{1}' have the same path, '{2}'. Rename one of them.");

    public static readonly DiagnosticRule WebhooksWithOneName = InvalidWebhook.CreateRule("'{0}' and '{1}' are both received by '{2}Async'. Rename one of them with 'as'.");

    public static readonly DiagnosticRule WebhookNamedLikeMethod = InvalidWebhook.CreateRule("The types of webhook '{0}' have the names of those of method '{1}'. Rename the webhook with 'as'.");

    public static readonly DiagnosticRule WebhookEcho = InvalidWebhook.CreateRule("'echo' is not allowed here, because a receiver decides what it returns. Use a type.");

    public static readonly DiagnosticRule WebhookStatusNotSuccess = InvalidWebhook.CreateRule("'status: {0}' is no success. Use a status from 200 to 299.");

    public static readonly DiagnosticRule AnswersWithoutUnion = InvalidWebhook.CreateRule("'answers' requires a request that is a union, but found {0}. Use 'response'.");

    public static readonly DiagnosticRule UnknownAnswer = InvalidWebhook.CreateRule("'{0}' is no case of the request.{1}");

    public static readonly DiagnosticRule WebhookInExtension = InvalidWebhook.CreateRule("An extension adds methods to a client, so it has no webhooks. Describe '{0}' in a folder with 'api'.");

    public static readonly DiagnosticRule WebhookExampleWithSetup = InvalidWebhook.CreateRule("'given' is not allowed in an example of a webhook, which the service sends. Remove it.");

    private static readonly DiagnosticKind InvalidSignature = CreateErrorKind("IGT0294",
        "Invalid signature of a webhook",
        "A receiver accepts only what was signed: the body, and everything else that it uses. It must know where each part is.",
        "Correct the description of the signature.");

    public static readonly DiagnosticRule SignatureUnknownPlaceholder = InvalidSignature.CreateRule("'{{{0}}}' is not a part of '{1}'. Use {2}.");

    public static readonly DiagnosticRule SignatureUnclosedPlaceholder = InvalidSignature.CreateRule("'{0}' contains a brace without its counterpart. Close it.");

    public static readonly DiagnosticRule SignatureWithoutBody = InvalidSignature.CreateRule("'signs' has no '{{body}}', so anyone could change the body. Add it.");

    public static readonly DiagnosticRule SignatureUnsignedTimestamp = InvalidSignature.CreateRule("The timestamp is not signed, so anyone could change it. Add '{{timestamp}}' to 'signs', or remove it.");

    public static readonly DiagnosticRule SignatureUnsignedId = InvalidSignature.CreateRule("The id is not signed, so anyone could change it. Add '{{id}}' to 'signs', or remove it.");

    public static readonly DiagnosticRule SignatureWithoutTimestamp = InvalidSignature.CreateRule("'signs' has '{{timestamp}}', but nothing says where it is. Add 'timestamp' with a header, or a part of 'value'.");

    public static readonly DiagnosticRule SignatureWithoutId = InvalidSignature.CreateRule("'signs' has '{{id}}', but nothing says where it is. Add 'id' with the name of a header.");

    public static readonly DiagnosticRule SignatureTimestampSources = InvalidSignature.CreateRule("The timestamp has {0} places. Use one: 'header', 'member', or '{{timestamp}}' in 'value'.");

    public static readonly DiagnosticRule SignatureUnknownMember = InvalidSignature.CreateRule("No request of a webhook has '{0}'. Name the member with the timestamp, or a JSON Pointer to it.");

    public static readonly DiagnosticRule SignatureValueParts = InvalidSignature.CreateRule("'{0}' must contain one placeholder, and 'value' must contain '{{signature}}' once.");

    public static readonly DiagnosticRule SignatureUnusedKeyword = InvalidSignature.CreateRule("'{0}' has no effect with 'algorithm: {1}'. Remove it.");

    public static readonly DiagnosticRule SignatureNothingToRemove = InvalidSignature.CreateRule("'signature: none' has no effect, because the receiver has no signature. Remove it.");

    private static readonly DiagnosticKind InvalidReceiver = CreateSuppressibleKind("IGT0296",
        "Invalid receiver of webhooks",
        "'receiver' describes what all webhooks of an API have in common: how they are named, signed, verified, and recognized when they are sent again.",
        "Correct the description of the receiver.");

    public static readonly DiagnosticRule ReceiverWithoutWebhooks = InvalidReceiver.CreateRule("'receiver' has no effect, because the API has no webhooks. Add 'webhooks', or remove it.");

    public static readonly DiagnosticRule ChallengeForm = InvalidReceiver.CreateRule("'challenge' requires either 'when', for a body, or 'query', for a GET request.");

    public static readonly DiagnosticRule ChallengeTestNotValue = InvalidReceiver.CreateRule("The test of '{0}' expects a value, a list of values or 'present', but found other keywords or none.");

    public static readonly DiagnosticRule ChallengeTokenInBody = InvalidReceiver.CreateRule("'token' requires 'query', because it is a parameter of a GET request.");

    public static readonly DiagnosticRule ChallengeSignedGet = InvalidReceiver.CreateRule("'signed' has no effect on a challenge in a query, which has no signature. Remove it.");

    public static readonly DiagnosticRule ChallengeWithoutSignature = InvalidReceiver.CreateRule("'{0}' requires the 'signature' of the receiver, because it uses its algorithm and its secret.");

    public static readonly DiagnosticRule ChallengeMemberForm = InvalidReceiver.CreateRule("'{0}' requires either 'const' or 'sign'.");

    public static readonly DiagnosticRule UnknownWebhookMember = InvalidReceiver.CreateRule("No request of a webhook has '{0}'. Name a member, or a JSON Pointer to one.");

    public static readonly DiagnosticRule NoDuplicateKey = InvalidReceiver.CreateRule("'by' names nothing. List the members that identify a webhook.");

    private static DiagnosticKind[] WebhookKinds => [InvalidWebhook, InvalidSignature, InvalidReceiver];
}
