using System.Security.Cryptography;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Webhooks;

/// <summary>Computes signatures with the secrets of the options.</summary>
internal sealed class SignatureKeys
{
    private readonly SignatureScheme _scheme;
    private readonly SignatureTemplate _template;
    private readonly byte[][] _keys;

    /// <summary>Creates the keys; null if nothing is computed, because the scheme is none, or a delegate of the options computes it.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="options">The options with the secrets.</param>
    /// <param name="api">The name of the API.</param>
    /// <param name="custom">The delegate for an algorithm that Igata does not know.</param>
    /// <param name="customOption">The option that contains the delegate.</param>
    /// <exception cref="InvalidOperationException">The options lack what the scheme needs.</exception>
    public static SignatureKeys? Create(SignatureScheme scheme, WebhookOptions options, string api, Delegate? custom, string customOption) =>
        scheme.IsNone ? null
        : !scheme.IsCustom ? new SignatureKeys(scheme, options, api)
        : custom is not null ? null
        : throw new InvalidOperationException($"The webhooks of {api} have a signature that Igata does not know. Set {customOption} in the options.");

    private SignatureKeys(SignatureScheme scheme, WebhookOptions options, string api)
    {
        _scheme = scheme;
        _template = new SignatureTemplate(scheme.Signs);
        _keys = [.. options.Secrets.Select(secret => ReadKey(secret, scheme, api))];
        if (_keys.Length == 0)
        {
            throw new InvalidOperationException($"The webhooks of {api} are signed, but the options have no secret. Add it to {nameof(WebhookOptions.Secrets)}.");
        }
    }

    /// <summary>Returns the signatures of a message, one for each secret.</summary>
    public IEnumerable<byte[]> Compute(SignedParts parts) => _keys.Select(key => Compute(key, parts));

    /// <summary>Returns the signature by the first secret.</summary>
    public byte[] ComputeFirst(SignedParts parts) => Compute(_keys[0], parts);

    /// <summary>Returns the signature of a text alone by the first secret.</summary>
    public byte[] SignText(ReadOnlySpan<byte> text)
    {
        using var hash = IncrementalHash.CreateHMAC(GetAlgorithm(), _keys[0]);
        hash.AppendData(text);
        return hash.GetHashAndReset();
    }

    /// <summary>Encodes a signature as it is in the header.</summary>
    public string Encode(byte[] signature) =>
        _scheme.IsToken ? Encoding.UTF8.GetString(signature) : _scheme.IsBase64 ? Convert.ToBase64String(signature) : Convert.ToHexString(signature).ToLowerInvariant();

    /// <summary>Returns whether a text of the header is one of the signatures, in a time that does not depend on its content.</summary>
    public bool Matches(string text, IReadOnlyList<byte[]> signatures)
    {
        byte[]? given = Decode(text);
        bool found = false;
        foreach (byte[] signature in signatures)
        {
            found |= given is not null && AreEqual(given, signature);
        }

        return found;
    }

    // The length of a token is secret as well.
    private bool AreEqual(byte[] given, byte[] expected) => _scheme.IsToken
        ? CryptographicOperations.FixedTimeEquals(SHA256.HashData(given), SHA256.HashData(expected))
        : CryptographicOperations.FixedTimeEquals(given, expected);

    private byte[]? Decode(string text)
    {
        if (_scheme.IsToken)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        try
        {
            return _scheme.IsBase64 ? Convert.FromBase64String(text) : Convert.FromHexString(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private byte[] Compute(byte[] key, SignedParts parts)
    {
        if (_scheme.IsToken)
        {
            return key;
        }

        using var hash = IncrementalHash.CreateHMAC(GetAlgorithm(), key);
        _template.Append(parts, part => hash.AppendData(part.Span));
        return hash.GetHashAndReset();
    }

    private HashAlgorithmName GetAlgorithm() => _scheme.Algorithm switch
    {
        "hmac-sha256" => HashAlgorithmName.SHA256,
        "hmac-sha512" => HashAlgorithmName.SHA512,
        "hmac-sha1" => HashAlgorithmName.SHA1,
        _ => throw new InvalidOperationException($"The algorithm {_scheme.Algorithm} is not defined."),
    };

    // The message contains nothing of the secret.
    private static byte[] ReadKey(Secret secret, SignatureScheme scheme, string api)
    {
        string text = secret.Reveal();
        if (text.StartsWith(scheme.KeyPrefix, StringComparison.Ordinal))
        {
            text = text[scheme.KeyPrefix.Length..];
        }

        byte[] key;
        try
        {
            key = scheme.Key switch
            {
                "text" => Encoding.UTF8.GetBytes(text),
                "hex" => Convert.FromHexString(text),
                "base64" => Convert.FromBase64String(text),
                _ => throw new InvalidOperationException($"The key {scheme.Key} is not defined."),
            };
        }
        catch (FormatException)
        {
            throw new InvalidOperationException($"A secret for the webhooks of {api} is not valid {scheme.Key}. Copy it again from the settings of the service.");
        }

        return key.Length > 0 ? key : throw new InvalidOperationException($"A secret for the webhooks of {api} is empty. Remove it from {nameof(WebhookOptions.Secrets)}.");
    }
}
