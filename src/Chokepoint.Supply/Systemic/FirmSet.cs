using System.Numerics;

namespace Chokepoint.Supply.Systemic;

/// <summary>A set of firms that is gone through by number, so that sums over it always run in one order.</summary>
internal sealed class FirmSet(int firms)
{
    private readonly ulong[] _words = new ulong[(firms + 63) / 64];

    public bool Contains(int firm) => (_words[firm >> 6] & (1UL << firm)) != 0;

    public void Add(int firm) => _words[firm >> 6] |= 1UL << firm;

    public void Clear() => Array.Clear(_words);

    public Enumerator GetEnumerator() => new(_words);

    /// <summary>Goes through the firms. One that is added meanwhile may come up or not.</summary>
    internal ref struct Enumerator(ulong[] words)
    {
        private int _word = -1;
        private ulong _left;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            unchecked
            {
                while (_left == 0)
                {
                    if (++_word >= words.Length)
                    {
                        return false;
                    }

                    _left = words[_word];
                }

                Current = (_word << 6) + BitOperations.TrailingZeroCount(_left);
                _left &= _left - 1;
                return true;
            }
        }
    }
}
