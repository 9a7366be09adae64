"""The endings of Albanian words, without ë and ç, and how each may be read.

Each row: the ending, then its readings, the likeliest first. A reading says what stays of the
ending: "" takes all of it off, "i" for "-ise" keeps the "i" of "dashuri-se". The examples beside
a row show its readings in that order; what stands behind the stroke is taken off. Each table says
where its endings may stand; the conditions themselves are in `stemmer`.
"""

Rows = tuple[tuple[str, tuple[str, ...]], ...]

# fmt: off
NOUN_ROWS: Rows = (
    ("a", ("",)),                   # raket-a, hap-a
    ("at", ("", "at")),             # raket-at; diplomat
    ("ave", ("",)),                 # raket-ave
    ("avet", ("",)),                # raket-avet, older
    ("ash", ("", "ash")),           # raket-ash; Dragash
    ("e", ("",)),                   # raket-e, hap-e
    ("es", ("", "es")),             # raket-es; interes
    ("et", ("", "et")),             # student-et; qytet
    ("esh", ("", "esh")),           # vend-esh; Pelesh
    ("eshit", ("", "esh")),         # hap-eshit; Pelesh-it
    ("evet", ("",)),                # vend-evet, older
    ("ivet", ("i",)),               # dashuri-vet, older
    ("iri", ("ir", "i")),           # zinxhir-i; kufi: the stem gains an r
    ("irit", ("ir", "i")),          # zinxhir-it; kufi-rit
    ("irin", ("ir", "i")),          # zinxhir-in; kufi-rin
    ("i", ("", "i")),               # mal-i; dashuri
    ("it", ("", "it")),             # mal-it; bandit
    ("u", ("",)),                   # breg-u
    ("ut", ("", "ut")),             # breg-ut; institut
    ("un", ("", "un")),             # breg-un; komun
    ("ia", ("i",)),                 # dashuri-a
    ("ie", ("i",)),                 # dashuri-e
    ("ine", ("i", "in")),           # dashuri-ne; makin-e
    ("ise", ("i", "is")),           # dashuri-se; kriz-e
    ("ite", ("i", "it")),           # dashuri-te; elit-e
    ("ive", ("i", "iv")),           # dashuri-ve; motiv-e
    ("ish", ("i",)),                # dashuri-sh
    ("ja", ("j", "")),              # lidhj-a; lul-ja, hap-ja
    *((f"je{case}", ("j",)) for case in ("", "n", "s", "t", "ve", "sh", "je")),   # lidhj-e
    ("ene", ("", "en")),            # Kor-ene; aren-e
    ("ese", ("", "es")),            # Kor-ese; adres-e
    ("eje", ("", "ej")),            # fitor-eje, kth-eje; betej-e
    ("ea", ("",)),                  # Gin-ea: Kor-ea beside Kor-eja
    ("eun", ("",)),                 # turn-eun
    ("eut", ("",)),                 # turn-eut
    ("iu", ("i",)),                 # njeri-u
    ("iun", ("i",)),                # njeri-un
    ("iut", ("i",)),                # njeri-ut
    ("ai", ("",)),                  # dad-ai
    ("ait", ("", "ait")),           # dad-ait; Kuvait
    ("ain", ("", "ain")),           # dad-ain; Bahrain
    ("oja", ("o", "oj")),           # metro-ja, puno-ja; tavoj-a
    ("os", ("os", "o")),            # kaos; Oslo-s
    ("ose", ("o", "os")),           # metro-se; mimoz-e
    ("one", ("o", "on")),           # metro-ne; kanon-e
    ("shem", ("shm",)),             # i dobishem, e dobishm-e
    ("zem", ("zm",)),               # realizem, realizm-i
    ("iq", ("iq", "ik")),           # Haxhiq; armik in the plural
    ("inj", ("i",)),                # ulli-nj
    ("injte", ("i",)),              # ulli-njte
    ("injve", ("i",)),              # ulli-njve
    ("injsh", ("i",)),              # ulli-njsh
    ("enj", ("",)),                 # lum-enj
    ("enjte", ("",)),               # lum-enjte
    ("enjve", ("",)),               # lum-enjve
)

# The stem ends in a letter that changes, or that another ending would swallow.
LAST_LETTER_ROWS: Rows = (
    ("qte", ("k",)),                # armik: armiq-te
    ("qve", ("k",)),                # armik: armiq-ve
    ("qe", ("q", "k")),             # paq-e; park: parq-e
    ("qet", ("q", "k")),            # paq-et; park: parq-et
    ("qeve", ("q", "k")),           # paq-eve; park: parq-eve
    ("qesh", ("q", "k")),           # paq-esh; park: parq-esh
    ("jt", ("j",)),                 # muaj-t
    ("jte", ("j", "jt")),           # fij-te; trajt-e
    ("mte", ("m", "mt")),           # djem-te; emt-e
)

# The same with a stem that ends in two letters.
LAST_TWO_LETTERS_ROWS: Rows = (
    *((f"uj{case}", ("ull", "uj")) for case in ("", "t", "te", "ve", "sh")),  # popull: popuj; muj
    # gj and nj are one letter: the j of lidh-je is part of the ending, that of ligj-e is not.
    *((f"{letter}{case}", (letter,)) for letter in ("gj", "nj") for case in (
        "a", "e", "en", "es", "et", "eve", "esh",                            # ligj-e, shkronj-a
    )),
)

VERB_IN_O_ROWS: Rows = (
    ("oj", ("o",)),                 # puno-j
    ("on", ("o", "on")),            # puno-n; telefon
    ("ojme", ("o",)),               # puno-jme
    ("oni", ("o", "on", "oni")),    # puno-ni; telefon-i; ironi
    ("ojne", ("o",)),               # puno-jne
    ("oje", ("o",)),                # puno-je
    ("onte", ("o", "ont")),         # puno-nte; front-e
    ("onim", ("onim", "o")),        # sinonim; puno-nim
    ("onit", ("o", "on")),          # puno-nit; telefon-it
    ("onin", ("o", "on")),          # puno-nin; telefon-in
    ("ova", ("o", "ov")),           # puno-va; Kosov-a
    ("ove", ("o", "ov")),           # puno-ve; Kosov-e
    ("oi", ("o",)),                 # puno-i
    ("uam", ("o",)),                # pun-uam
    ("uat", ("o",)),                # pun-uat
    ("uan", ("o",)),                # pun-uan
    *((f"uar{case}", ("o",)) for case in ("", "a", "e", "i", "it", "in", "ve", "at", "es", "en")),
    *((f"ua{person}", ("o",)) for person in (
        "ka", "kam", "ke", "kemi", "keni", "kan",               # pun-uaka, admirative
        "kesha", "keshe", "kesh", "keshim", "keshit", "keshin",  # pun-uakesha
    )),
    *((f"ofsh{person}", ("o",)) for person in ("a", "", "i", "im", "it", "in")),  # puno-fsha
    ("ofte", ("o",)),               # puno-fte
    ("ohu", ("o",)),                # takto-hu
    ("ohuni", ("o",)),              # takto-huni
    ("ua", ("o", "u")),             # u takt-ua; statu-a
    ("ue", ("o",)),                 # pun-ue, in Gheg
    ("uem", ("o",)),                # pun-uem, in Gheg
    ("uaj", ("o",)),                # pag-uaj
    ("uajme", ("o",)),              # pag-uajme
    ("uajne", ("o",)),              # pag-uajne
    *((f"uhe{person}", ("o", "uh")) for person in (                         # pag-uhet; gjuh-et
        "m", "sh", "t", "mi", "ni", "n", "j", "shin",
    )),
    *((f"ohe{person}", ("o",)) for person in (
        "m", "sh", "t", "mi", "ni", "n",                        # puno-het, non-active
        "sha", "she", "j", "shim", "shit", "shin",              # puno-hesha
    )),
)

CONSONANT_VERB_ROWS: Rows = (
    ("em", ("", "em")),             # hap-em; problem
    ("uni", ("", "un")),            # hap-uni; fortun-i
    ("emi", ("", "em", "emi")),     # hap-emi; problem-i; akademi
    ("eni", ("", "en", "eni")),     # hap-eni; Eden-i; Armeni
    ("esha", ("", "esh")),          # hap-esha; luanesh-a
    ("eshe", ("", "esh")),          # hap-eshe; luanesh-e
    ("eshim", ("",)),               # hap-eshim
    ("eshin", ("", "esh")),         # hap-eshin; Pelesh-in
    ("ur", ("", "ur")),             # hap-ur; flamur
    *((f"ur{case}", ("ur", "")) for case in ("a", "at", "ve", "it", "in")),  # flamur-at; hap-urat
    ("oste", ("ost", "os")),        # post-e; vendos-te
    ("iste", ("ist", "is")),        # artist-e; kris-te
    ("shte", ("sht", "sh")),        # kosht-e; qesh-te
)

# Verbs in -aj keep their vowel. Those in -ej, -ij and -yej keep nothing but the root before it,
# because it changes: kthen, ktheu, kthyer.
VERB_IN_J_ROWS: Rows = (
    ("aj", ("a", "aj")),            # mba-j; Hasanaj
    ("ajt", ("aj", "ajt")),         # Hasanaj-t; Kuvajt
    ("ajti", ("a", "ajt")),         # mba-jti; Kuvajt-i
    ("ajn", ("ajn", "aj")),         # Hasanaj-n
    ("an", ("an", "a")),            # plan; mba-n
    ("ante", ("ant", "a")),         # diamant-e; mba-nte
    ("anim", ("anim", "a")),        # kanunanim; mba-nim
    *((f"a{person}", ("a",)) for person in (
        "jme", "jne", "jta", "jte", "jtem", "jtet", "jten", "jtur",   # mba-jta
        "hem", "hesh", "het", "hemi", "heni", "hen", "hej", "huni",          # mba-hem
        "hesha", "heshe", "heshim", "heshit", "heshin",
        "fsha", "fsh", "fshi", "fte", "fshim", "fshit", "fshin",             # mba-fsha
    )),
    ("ahu", ("a", "ah")),           # mba-hu; Salah-u
    ("en", ("", "en")),             # lul-en, kth-en; Shengen
    ("in", ("", "in")),             # mal-in, fsh-in; Berlin
    ("eja", ("", "ej")),            # Kor-eja, kth-eja; betej-a
    ("ija", ("ij", "")),            # anij-a; fsh-ija
    ("ente", ("ent", "")),          # agjent-e; kth-ente
    ("ije", ("ij", "")),            # anij-e; fsh-ije
    *((f"it{person}", ("it", "")) for person in ("a", "i", "em", "en", "ur")),   # rrit-i; arr-iti
    ("inte", ("",)),                # fsh-inte
    ("enin", ("", "en")),           # kth-enin; Shengen-in
    ("enit", ("", "en")),           # kth-enit; Shengen-it
    ("enim", ("enim", "")),         # shenim; kth-enim
    ("inin", ("", "in")),           # fsh-inin; Berlin-in
    ("init", ("", "in")),           # fsh-init; Berlin-it
    ("inim", ("inim", "")),         # urdhinim; fsh-inim
    ("ini", ("", "in", "ini")),     # fsh-ini; Berlin-i; Abisini
    ("ire", ("ir", "")),            # vampir-e; fsh-ire
    ("eu", ("",)),                  # kth-eu
    ("eva", ("", "ev")),            # kth-eva; grev-a
    ("eve", ("", "ev")),            # vend-eve, kth-eve; grev-e
    ("yej", ("",)),                 # kr-yej
    ("yejme", ("",)),               # kr-yejme
    ("yejne", ("",)),               # kr-yejne
    ("yente", ("",)),               # kr-yente
    ("ye", ("",)),                  # kth-ye
    ("yem", ("",)),                 # kth-yem
    ("yet", ("",)),                 # kth-yet
    ("yen", ("",)),                 # kth-yen
    ("yer", ("",)),                 # kth-yer
    *((f"yer{case}", ("",)) for case in ("a", "e", "it", "in", "at", "ve")),  # perkth-yerat
    *((f"{vowel}{person}", ("",)) for vowel in "eiy" for person in (
        "j", "jme", "jne",                                                   # kth-ejme
        "fsha", "fsh", "fshi", "fte", "fshim", "fshit", "fshin",             # kth-efsha
    )),
    *((f"{vowel}{person}", ("", f"{vowel}h")) for vowel in "eiy" for person in (
        "hem", "hesh", "het", "hemi", "heni", "hen", "hej", "hu", "huni",    # kth-ehem; fsheh-em
        "hesha", "heshe", "heshim", "heshit", "heshin",
    )),
)

# Endings that stand right behind a consonant only.
BEHIND_CONSONANT_ROWS: Rows = (
    ("ve", ("", "v")),              # mbreter-ve; barv-e
    ("sh", ("", "sh")),             # mbreter-sh; marsh
    ("ni", ("", "n", "ni")),        # hap-ni; himn-i; Bosni
    ("nim", ("nim", "")),           # trajnim; hap-nim
    ("nin", ("", "n")),             # hap-nin
    ("nit", ("", "n")),             # hap-nit
    ("sha", ("", "sh")),            # hap-sha; fush-a
    ("shim", ("", "shim")),         # hap-shim
    ("shin", ("", "sh")),           # hap-shin
    ("shit", ("", "sh")),           # hap-shit
    *((f"k{person}", ("",)) for person in (
        "am", "emi",                                            # hap-kam
        "esha", "eshe", "esh", "eshim", "eshit", "eshin",       # hap-kesha
    )),
    ("kan", ("", "kan")),           # hap-kan; Serkan
    ("keni", ("", "ken")),          # hap-keni; Blinken-i
)
# fmt: on
