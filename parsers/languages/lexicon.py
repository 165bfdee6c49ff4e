"""Words that tell kinds of documents, in English, French and Spanish.

Each group holds words, beginnings of words (`recomm-`) and phrases; one look at a page counts them all. They are the
common vocabulary of each kind of writing, so no group decides alone: parsers/classification/scoring.py weighs them beside the shape of
the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

BEGINNING = 6  # letters of a word that a beginning (`recomm-`) is looked up by


class Group(StrEnum):
    """What a word or phrase speaks for."""

    FIRST = "first person"
    ADDRESS = "second person"
    THIRD = "a third person"
    APPLY = "applying"
    PRAISE = "recommending"
    CERTIFY = "certifying"
    OFFER = "offering"
    ARGUE = "arguing"
    STUDY = "studying"
    GRADES = "grades"
    FORM = "a form"
    MEMBER = "membership of organisations"
    DEED = "what somebody did"
    PERSONAL = "personal details"
    TITLE = "a title page"
    PAPERS = "other papers"
    SCHOOLING = "schools and degrees"
    VACANCY = "a vacancy"
    SLIDES = "slides"
    WE = "an office speaking"
    DUTY = "duties and conditions"


WORDS: Mapping[Group, str] = {
    Group.FIRST: """i my me mine myself je j mon ma mes moi m yo mi mis me conmigo mío soy estoy tengo he quisiera deseo
        considero puedo podría quiero busco curso estudio trabajé estudié participé realicé colaboré aprendí espero adjunto
        creo pude fui cuento gustaría suis ai souhaite aimerais serais pourrais""",
    Group.DEED: "organised organized organising organizing organisé organisée organicé organizó apoyo led wrote taught",
    Group.ADDRESS: "you your yours vous votre vos usted ustedes le les su sus",
    Group.THIRD: "he she his her him hers himself herself elle il lui celle él ella",
    Group.APPLY: """internships intern placement fellowship learn learned contribute offer bring available availability start
        hope wish welcome discuss chance convinced skills experience semester
        stages alternance apprendre convaincue convaincu disponibilité rigoureuse souhaiterais effectuer
        pasante práctica aprender disponibilidad interesa postulo becaria becario convenio
        apply applying applied application applicant opportunity position vacancy vacancies internship interested
        interest interview resume résumé enclosed attached contribute eager motivated passion passionate skills candidate
        stage candidature postuler entretien poste disposition motivation motivée motivé intègre joint équipe compétences
        solicitud postular postularme postulación puesto vacante pasantía prácticas entrevista oportunidad aportar interés
        adjunto voluntario voluntaria practicantes disponible""",
    Group.PRAISE: """reliable dependable trustworthy gifted talented brilliant curious hardworking thoughtful integrity leadership initiative
        dedication modesty honest warmly privilege delighted wholeheartedly unreservedly rank ranks ranked best finest strongest
        top ability attitude rigueur rigoureuse rigoureux sérieuse ponctuelle ponctuel autonomie curieuse curieux fiable
        discrète discret dynamique esprit confiance remarquable brillante brillant méthodique aptitude atouts puntual
        rigor compromiso iniciativa capacidad talento madurez honradez brillante mejor mejores confianza paciencia
        recommend recommends recommending recommended recommendation commend asset outstanding exceptional
        diligent diligence conscientious maturity punctual supervised mentor colleagues intellect recommande recommandation
        recommander sérieux assiduité assidue qualités étudiante appréciée apprécié soutiens recomiendo recomendar
        recomendación recomendarla recomendarlo responsabilidad desempeñó responsable honesta honesto comprometida
        comprometido alumna alumno destacó sobresaliente excelente cualidades""",
    Group.CERTIFY: """confirm confirmation statement certification validity verification testimony serial registered completion completed
        contact-hours attends attestons présente délivrée délivré inscrite inscrit régulièrement certifions constancia acredita
        acreditar otorga otorgado expedida expedido identificado identificada cumpliendo interesado interesada obtenido premio
        certify certifies certified certificate certificates hereby undersigned attached attest bearer
        certifie atteste attestation certificat soussigné soussignée certifica certifico certificado constar constancia
        suscrito suscribe diploma diplôme awarded successfully participation""",
    Group.OFFER: """admitted admission offer deposit tuition salary employer terms commence congratulations enrolment
        scholarship renumeration remuneration inscription admise contrat frais matrícula admitido admitida contrato beca""",
    Group.ARGUE: """because whether rather indeed yet though perhaps question example cases example history century state states power people
        evidence data research study studies report reports violence prevention responsibility sovereignty international court
        convention article council resolution since although despite instead whose become became
        car dès lors pourtant mais donc notamment question histoire siècle pouvoir société ainsi effet cour convention
        pues porque aunque sino historia siglo poder sociedad violencia memoria tesis caso casos ejemplo
        however therefore thus although whereas argue argues argued argument suggests suggest scholars literature
        theory theoretical hence moreover nevertheless furthermore analysis according conclude evidence claim findings
        hypothesis framework paper essay chapter section states cependant toutefois néanmoins ainsi donc selon ailleurs
        auteurs analyse théorie étude conséquent chapitre article embargo según tanto además autores análisis teoría
        obstante estudio capítulo artículo marco mientras aunque cual question policy government governments international
        conflict war political law laws rights security nations droit droits guerre états politique conflit derecho derechos
        guerra estados política conflicto gobierno""",
    Group.GRADES: """average weighted overall obtained max min aggregate percentage exam exams attempt status cfu mark ects-credits gpa
        distinction honours merit wdn repeat classification passed failed compensé validé validée acquis décision jury moyenne
        travaux magistral suspenso aprobada matrícula-de-honor superada créd calif ponderado conv ordinaria cursada nivel
        credits credit crédit crédits crédito créditos ects gpa cgpa grade grades semester semestre cuatrimestre
        trimester term moyenne promedio cumulative cumulated transcript transcripts registrar attempted earned points units
        marks mark relevé ue ecue coef coefficient coeff barème session admis adm ajourné mention note notas nota acta
        expediente calificaciones calificación materia materias asignatura asignaturas aprobado aprobada sobresaliente notable
        convocatoria ehrs qpts course courses code module modules pass result resultado résultat résultats legajo matière bulletin boletín trimestre élève appréciations superados
        ordinaria extraordinaria titulación registrar accredited matière
        matières écrit oral scolarité""",
    Group.FORM: """please tick specify signature fill form formulaire formulario ficha cocher remplir marque casilla firma sello
        applicable name nom nombre address adresse dirección country pays país telephone téléphone teléfono fax email courriel
        correo website date fecha siglas sigle acronym print""",
    Group.MEMBER: """membership member members organisation organization organizations organisations ngo ongs ong ngos adhésion
        adhérer membre membres coalition coalición membresía organización organizaciones miembro miembros association
        asociación founded fundación mandate statutes statuts estatutos representative représentant representante""",
    Group.PERSONAL: """nationality married birth gender marital religion hobbies linkedin permis célibataire nationalité née
        naissance soltero soltera nacionalidad nacimiento dni civil cédula celular mobile mob referees""",
    Group.TITLE: """submitted presented fulfilment fulfillment requirements professor instructor lecturer tutor supervisor
        supervised university université universidad department département departamento faculty faculté facultad school course
        module assignment word count student thesis dissertation mémoire présenté soutenu directeur direction presentado
        presentada asesor director tesis trabajo curso asignatura profesor profesora licence master maestría grado unit
        plagiarism declaration""",
    Group.PAPERS: """fare booking reservation depart departure arrival train coach railway meter consumption tariff policyholder premium
        insurance receipt customer client rate quantity description unit deposit refund refundable lease rent deposit abonnement
        consommation compteur titulaire échéance loyer factura suministro consumo titular alquiler renta habitación importe
        panel session chair keynote lunch dinner coffee break registration welcome workshop programme schedule
        attendance syllabus instructor readings homework week weeks action actions carried seconded treasurer chairman
        invoice vat iban subtotal qty payment due receipt boarding passenger flight seat gate passport surname
        ticket facture tva montant quantité réservation billet passeport factura importe iva vuelo pasajero pasaporte asiento
        boleto order clause clauses cláusula cláusulas lessor lessee landlord tenant hereinafter
        arrendador arrendatario arrendataria bailleur locataire bill amount balance statement agenda minutes apologies vaccination visa expiry invoiced total menu exercise
        aufgabe quiz""",
    Group.SCHOOLING: """university college school institute bachelor bachelors master masters ba bsc ma msc phd llb llm degree diploma
        honours major minor gpa thesis graduated expected dean université lycée licence baccalauréat bac école institut diplôme
        doctorat mention universidad colegio licenciatura licenciado licenciada maestría bachillerato grado instituto diplomado
        politécnica facultad""",
    Group.VACANCY: """tasks duties profile looking seeking offer monthly stipend submit cover motivation applications contacted shortlist
        candidatures envoyer salaire rémunération missions postes remuneración enviar interesados ofrecemos funciones
        responsibilities requirements deadline shortlisted candidates applicants qualifications desirable vacancy
        recruits profil missions requisitos convocatoria funciones postulantes bases salary""",
    Group.WE: "we our us ours nous notre nos nosotros nosotras nuestro nuestra nuestros nuestras",
    Group.DUTY: """shall must required subject conditions accept sign return notice hereby terminate agreement parties clause undertake
        reimbursement liability valid verify compulsory prohibited allowed entitled deadline provided within enclosed kindly
        doit doivent devra engagement conditions résiliation obligatoire signer retourner délai convention modalités
        deberá deberán obligación condiciones firmar plazo vigencia convenio partes acuerdan estipula""",
    Group.SLIDES: "outline slide slides frame agenda diapositive thank questions merci gracias",
}

BEGINNINGS: Mapping[Group, str] = {
    Group.DEED: """coordi manage develo assist drafte drafti conduc resear prepar partic implem suppor transl analyz analys
        superv facili collab respon writte produc design mainta presen traine traini intern volunt bénévo stagia chargé
        animat rédact gestio accuei encadr elabor pasant encarg auxili realiz asiste capaci taller semina worksh
        fellow leader presid treasu superv tutor monito""",
}

PHRASES: Mapping[Group, str] = {
    Group.APPLY: """i can offer|i would bring|i am available|i can start|available from|full time|part time|i hope to|i would like to|
        i d like to|i want to|i believe|your internship|your notice|the internship|summer internship|please find|find attached|
        my background|my experience|drawn to|what draws me|why i|i am a|i m a|currently a|currently pursuing|
        je suis actuellement|actuellement étudiant|actuellement en|mon parcours|votre coalition|un stage au sein|
        je suis disponible|intéressée par|intéressé par|vous trouverez|je serais|j aimerais|me intereza|me interesa|
        disponible a partir|podría empezar|estaría disponible|mi experiencia|mi formación|mi carrera|adjunto mi|les escribo|
        le escribo|programa de pasantías|formar parte|
        i am writing|i am applying|to apply for|my application|look forward to|for your time|your consideration|
        considering my|my resume|my résumé|my cv|would welcome the|would be happy to|your organization|your organisation|
        am confident|your team|your office|je me permets|je souhaite|ma candidature|mon cv|votre organisation|
        votre équipe|à la recherche d un stage|cherche un stage|de mes salutations|à votre disposition|vous prie|
        pièce jointe|lettre de motivation|me dirijo|mi interés|su organización|su equipo|mi currículum|mi cv|
        me permito|quedo a su|quedo atent|mi solicitud|me gustaría|hoja de vida adjunta|i would love to|i d love to|
        statement of interest|statement of purpose|motivation letter|personal statement|i wish to apply|my motivation""",
    Group.PRAISE: """known her|known him|known ms|known mr|i have taught|i have supervised|i have had the|have worked with|served under|
        she is one of|he is one of|one of the best|among the best|best student|best intern|top five|top ten|top three|
        commend her|commend him|support her|support his|support him|support mr|support ms|endorse her|endorse him|
        vouch for|hire her|take her back|take him back|we shall miss|reference for|in the years i|under my supervision|
        i am happy to|speak highly|any employer|any organisation|any organization|would be glad to|gladly answer|
        je connais|j ai eu le plaisir|j ai encadré|sous ma direction|a fait preuve|soutenir sa|son sérieux|sa rigueur|
        sa curiosité|appuyer la|je soutiens|à recommander|conozco al|conozco a la|he tenido el|tuve el gusto|bajo mi dirección|
        ha demostrado|demostró|su capacidad|su compromiso|no dudo|lo recomiendo|la recomiendo|avalo|fue alumn|fue mi|
        i recommend|recommend her|recommend him|pleasure to write|pleasure to recommend|on behalf of|
        i have known|have known|my student|our student|without hesitation|without reservation|without reservations|
        letter of recommendation|letter of reference|reference letter|in support of|support the application|do not hesitate to contact|highly recommend|
        strongly recommend|worked for me|worked with me|worked under my|reported to me|in my class|would be an asset|best students|
        je recommande|lettre de recommandation|mon étudiant|moindre hésitation|sans réserve|sans hésitation|
        vivement|sa candidature|a travaillé sous|carta de recomendación|a recomendar|mi alumn|sin reservas|sin reserva|
        inconveniente en|ampliamente|recomiendo|recommend ms|recommend mr|would recommend|happy to recommend|gladly recommend|
        in my team|on my team|my class|my course|my seminar|asked me to write|dans mon équipe|en mi equipo|mi equipo durante|
        je l ai|his supervisor|her supervisor|i supervised|i taught|i was his|i was her|you will not regret|an asset to|
        sin dudarlo|le confiaría|ha sido alumn|bajo mi|conozco a|trabajó conmigo|her application|his application|
        her work|his work|her ability|his ability|hire her|hire him""",
    Group.CERTIFY: """this confirms|serves to confirm|this certifies|certify that|certificate of completion|certificate of attendance|
        at his request|at her request|upon request of|for whatever purpose|without liability|confirmation of|above named|
        above mentioned|the bearer|est régulièrement|attestons|la présente attestation|est inscrit|certificat de|a suivi|
        deja constancia|se expide|se otorga|ha superado|ha participado|a los efectos|para los fines|identificado con|
        test report|proof of|overall score|band score|
        this is to certify|hereby certif|to certify that|certificate of|to confirm that|has successfully|
        successfully completed|was attached|faire valoir|valoir ce que de droit|je soussigné|atteste que|certifie que|
        attestation de|hace constar|hago constar|certifica que|a petición|a solicitud de|certificado de|is awarded to|
        presented to|date of issue|hereby confirm|was employed|is employed|been employed|employed by|employed as|full satisfaction|
        future endeavours|future endeavors|every success|to whomsoever|nous certifions|en qualité de|a été employé|prestó sus servicios|
        ha prestado|se desempeñó|en calidad de|expide|extiende""",
    Group.OFFER: """delighted to offer|delighted to confirm|offer you|decided to offer|your admission|subject to the following|
        your application has|we are writing to inform|conditional offer|unconditional offer|start date|signed copy|
        congratulations|nous vous informons|votre admission|votre candidature a|le felicitamos|nos es grato|
        ha sido aceptad|su admisión|
        pleased to offer|pleased to inform|happy to inform|letter of offer|offer letter|have been selected|
        has been accepted|have been admitted|terms and conditions|heureux de vous|plaisir de vous informer|nous avons le plaisir|
        nos complace|le informamos|ha sido admitid|ha sido seleccionad|we regret|we look forward to welcoming""",
    Group.MEMBER: """membership application|membership form|application for membership|name of organization|
        name of organisation|name of the organization|name of the organisation|type of organization|type of organisation|
        kind of organisation|kind of organization|contact person|year founded|endorse|demande d adhésion|
        bulletin d adhésion|formulaire d adhésion|nom de l organisation|nom de l ong|nom de l association|personne à contacter|
        statut juridique|nous souscrivons|solicitud de membresía|solicitud de adhesión|solicitud de ingreso|
        organizaciones miembro|nombre de la organización|tipo de organización|representante legal|persona de contacto|
        datos de la organización|suscribe los principios""",
    Group.VACANCY: """your profile|your tasks|we offer|about us|about the role|job description|who we are|send a cv|
        will be contacted|equal opportunity|votre profil|vos missions|nous offrons|tu perfil|ofrecemos|requisitos del puesto|
        how to apply|we are looking for|is seeking|only shortlisted|no later than|terms of reference|
        pour postuler|profil recherché|nous recherchons|se busca|los interesados|envíe su|send your cv|submit your""",
    Group.TITLE: """in partial fulfil|submitted to|submitted by|presented to|sous la direction|présenté par|
        mémoire présenté|presentado por|word count|student number|student id|my own work|unit code|academic year|
        année universitaire|año académico|research paper|working paper|final paper""",
    Group.GRADES: """grade point|credit hours|term gpa|academic record|official transcript|relevé de notes|
        record of study|expediente académico|certificado de notas|certificado de asignaturas|diploma supplement|
        course title|quality points|historial académico|registro académico|crédits ects|résultat d admission""",
    Group.PAPERS: """invoice no|bill to|total due|boarding pass|date of birth|place of birth|any other business|
        social security|driving licence|identity card|carte d identité|documento nacional""",
}


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _words() -> dict[str, tuple[Group, ...]]:
    found: dict[str, list[Group]] = {}
    for group, words in WORDS.items():
        for word in _split(words):
            found.setdefault(word, []).append(group)
    return {word: tuple(dict.fromkeys(groups)) for word, groups in found.items()}


def _beginnings() -> dict[str, tuple[Group, ...]]:
    found: dict[str, list[Group]] = {}
    for group, words in BEGINNINGS.items():
        for word in _split(words):
            found.setdefault(word[:BEGINNING], []).append(group)
    return {word: tuple(dict.fromkeys(groups)) for word, groups in found.items()}


def _phrases() -> dict[str, tuple[tuple[frozenset[str], str, Group], ...]]:
    """Phrases by their rarest-looking (longest) whole word, with all of them: a page must hold them before it is searched."""
    found: dict[str, list[tuple[frozenset[str], str, Group]]] = {}
    for group, phrases in PHRASES.items():
        for phrase in phrases.split("|"):
            plain = " ".join(phrase.split())
            whole = plain.split()[:-1] or [plain]  # the last word of a phrase may be a beginning
            found.setdefault(max(whole, key=len), []).append((frozenset(whole), plain, group))
    return {word: tuple(phrases) for word, phrases in found.items()}


WORD_GROUPS = _words()
BEGINNING_GROUPS = _beginnings()
SHORTEST_BEGINNING = min(map(len, BEGINNING_GROUPS))
PHRASE_GROUPS = _phrases()

# The small words of running text, by language: they tell the language, and running text from lists.
SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "the of and to in is that for it with as was on are by this be from at have has an or not which their i my you your "
        "its we they he she his her were been but had will would can could these those than more who what when if into no".split()
    ),
    "fr": frozenset(
        "le la les de des du et est en un une que qui dans pour par sur au aux avec ce cette je mon ma mes vous votre nous ne pas "
        "d l s c n qu se sa son ses il elle ils ont été sont plus ou mais comme leur leurs ces y à même j m être".split()
    ),
    "es": frozenset(
        "el la los las de del y es en un una que por para con se su sus al como lo más mi mis este esta yo usted nos no ha "
        "o e ha han fue son le les entre sobre sin pero también ser cuando a desde hasta muy me".split()
    ),
}


def counted(tokens: Counter[str]) -> Counter[Group]:
    """How often each group is met: `tokens` are the words of a page in small letters."""
    found: Counter[Group] = Counter()
    for word in tokens.keys() & WORD_GROUPS.keys():
        for group in WORD_GROUPS[word]:
            found[group] += tokens[word]
    for word, count in tokens.items():
        if len(word) >= SHORTEST_BEGINNING:
            for group in BEGINNING_GROUPS.get(word[:BEGINNING], ()):
                found[group] += count
    return found


def phrases(tokens: Counter[str], running: str) -> Counter[Group]:
    """How many phrases of each group stand in the running words."""
    found: Counter[Group] = Counter()
    for gate in tokens.keys() & PHRASE_GROUPS.keys():
        for whole, phrase, group in PHRASE_GROUPS[gate]:
            if whole <= tokens.keys() and phrase in running:
                found[group] += 1
    return found
